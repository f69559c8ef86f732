using Marrakech.Fund.Domain.Proposals;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>A page with a form about a proposal or a meeting: what is refused is answered with the page itself, everything typed kept.</summary>
internal abstract class ProposalPage(Site site) : PageModel
{
    /// <summary>The reader's texts.</summary>
    protected Site Site => site;

    /// <summary>The page again, with the errors noted so far.</summary>
    protected PageResult Invalid(int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>The page again, with the sentence of a refusal at the field it is about.</summary>
    protected PageResult Invalid(ProposalRefusal refusal, string field = "main")
    {
        ModelState.AddModelError(refusal == ProposalRefusal.ReasonMissing ? "reason" : field, site[$"Proposal.Refusal.{refusal}"]);
        return Invalid(refusal == ProposalRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    /// <summary>The same for what a meeting refuses.</summary>
    protected PageResult Invalid(MeetingRefusal refusal, string field = "main")
    {
        ModelState.AddModelError(field, site[$"Sitting.Refusal.{refusal}"]);
        return Invalid(refusal == MeetingRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    /// <summary>What is wrong with an answer, in words.</summary>
    public string Sentence(AnswerProblem problem)
    {
        var label = site[$"Proposal.Ask.{problem.Question.Name}"];
        return problem.Fault switch
        {
            AnswerFault.TooLong => site.Text("Proposal.Answer.TooLong", label, site.Number(problem.Question.Length), site.Number(problem.Length)),
            AnswerFault.TooMany => site.Text("Proposal.Answer.TooMany", label, site.Number(ProposalQuestion.MostValues), site.Number(problem.Length)),
            // What would be understood stands in the hint of the question, where it has one.
            AnswerFault.NotUnderstood => $"{site.Text("Proposal.Answer.NotUnderstood", label, problem.Value!)} {site.Find($"Proposal.Hint.{problem.Question.Name}", "")}".TrimEnd(),
            _ => site.Text("Proposal.Answer.Missing", label),
        };
    }
}
