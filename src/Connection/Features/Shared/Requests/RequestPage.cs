using Marrakech.Connection.Domain.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>A page with a form about a request: what is refused is answered with the page itself, everything typed kept.</summary>
internal abstract class RequestPage(Site site) : PageModel
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
    protected PageResult Invalid(RequestRefusal refusal, string field = "main")
    {
        var at = refusal switch
        {
            RequestRefusal.ReasonMissing => "reason",
            RequestRefusal.AlternativesMissing or RequestRefusal.ReceiverMissing => "detail",
            _ => field,
        };
        ModelState.AddModelError(at, site[$"Request.Refusal.{refusal}"]);
        return Invalid();
    }

    /// <summary>What is wrong with an answer, in words.</summary>
    public string Sentence(AnswerProblem problem) => AnswerSentence.Of(problem, site);
}
