using Marrakech.Connection.Domain.Requests;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>What is wrong with an answer, in words.</summary>
internal static class AnswerSentence
{
    public static string Of(AnswerProblem problem, Site site)
    {
        var label = site[$"Request.Ask.{problem.Question.Name}"];
        return problem.Fault switch
        {
            AnswerFault.TooLong => site.Text("Request.Answer.TooLong", label, site.Number(problem.Question.Length), site.Number(problem.Length)),
            AnswerFault.TooMany => site.Text("Request.Answer.TooMany", label, site.Number(RequestQuestion.MostValues), site.Number(problem.Length)),
            AnswerFault.NotUnderstood => site.Text("Request.Answer.NotUnderstood", label, problem.Value!),
            AnswerFault.Missing => site.Text("Request.Answer.Missing", label),
            _ => site[$"Request.Answer.{problem.Fault}"],
        };
    }
}
