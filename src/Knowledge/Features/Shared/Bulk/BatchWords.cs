using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Shared.Bulk;

/// <summary>What is wrong in a spreadsheet, in words.</summary>
internal static class BatchWords
{
    /// <summary>Where it is.</summary>
    public static string Place(Site site, RowProblem problem) =>
        problem.Column is { } column ? site.Text("Sheet.Place", site.Number(problem.Row), column) : site.Text("Sheet.Row", site.Number(problem.Row));

    /// <summary>What it is.</summary>
    public static string Of(Site site, RowProblem problem)
    {
        var question = Question.Find(problem.Question)!;
        var label = site[$"Ask.{question.Name}"];
        return problem.Fault switch
        {
            null => site.Text("Sheet.Formula", label),
            AnswerFault.TooLong => site.Text("Sheet.TooLong", label, site.Number(question.Length), site.Number(problem.Length)),
            AnswerFault.NotUnderstood when problem.Value is { } value => site.Text("Sheet.NotUnderstood", label, value),
            AnswerFault.NotUnderstood => site.Text("Sheet.NotUnderstood.Unsaid", label),
            { } fault => AnswerWords.Of(site, new AnswerProblem(question, fault, problem.Value, problem.Length)),
        };
    }
}
