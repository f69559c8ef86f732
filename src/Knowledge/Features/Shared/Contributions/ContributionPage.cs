using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>A page with a form about a contribution: what is refused is answered with the page itself, everything typed kept.</summary>
internal abstract class ContributionPage(Site site) : PageModel
{
    /// <summary>The reader's texts.</summary>
    protected Site Site => site;

    /// <summary>The page again, with the errors noted so far.</summary>
    protected PageResult Invalid(int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>The page again, with the sentence of a refusal.</summary>
    protected PageResult Invalid(ContributionRefusal refusal, string field = "main")
    {
        ModelState.AddModelError(refusal == ContributionRefusal.ReasonMissing ? "reason" : field, site[$"Contribution.Refusal.{refusal}"]);
        return Invalid();
    }

    /// <summary>Notes what is wrong with answers.</summary>
    protected void Note(IEnumerable<AnswerProblem> problems)
    {
        foreach (var problem in problems) ModelState.AddModelError(problem.Question.Name, AnswerWords.Of(site, problem));
    }
}

/// <summary>What is wrong with an answer, in words.</summary>
internal static class AnswerWords
{
    public static string Of(Site site, AnswerProblem problem) => Of(site, problem, site[$"Ask.{problem.Question.Name}"]);

    /// <summary>The same for a question under another label.</summary>
    public static string Of(Site site, AnswerProblem problem, string label)
    {
        return problem.Fault switch
        {
            AnswerFault.TooLong => site.Text("Answer.TooLong", label, site.Number(problem.Question.Length), site.Number(problem.Length)),
            AnswerFault.TooMany => site.Text("Answer.TooMany", label, site.Number(Question.MostValues), site.Number(problem.Length)),
            AnswerFault.NotUnderstood => site.Text("Answer.NotUnderstood", label, problem.Value!),
            AnswerFault.Missing => site.Text("Answer.Missing", label),
            _ => site.Text($"Answer.{problem.Fault}", problem.Value ?? ""),
        };
    }
}
