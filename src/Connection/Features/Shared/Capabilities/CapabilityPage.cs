using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>A page on which an organisation says what it can do: what is refused is answered with the page itself, everything typed kept.</summary>
internal abstract class CapabilityPage(Site site) : PageModel
{
    /// <summary>The reader's texts.</summary>
    protected Site Site => site;

    /// <summary>What was typed into a field.</summary>
    protected IReadOnlyList<string> Typed(string field) => [.. Request.Form[field].OfType<string>()];

    /// <summary>The page again, with what is wrong at the field it is about.</summary>
    protected PageResult Invalid(IEnumerable<CapabilityProblem> problems)
    {
        foreach (var problem in problems) ModelState.AddModelError(problem.Field, Sentence(problem));
        return Invalid(StatusCodes.Status400BadRequest);
    }

    /// <summary>The page again, with the sentence of a refusal.</summary>
    protected PageResult Invalid(CapabilityRefusal refusal, string field = CapabilityCheck.Title)
    {
        ModelState.AddModelError(field, site[$"Capability.Refusal.{refusal}"]);
        return Invalid(refusal == CapabilityRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    private PageResult Invalid(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private string Sentence(CapabilityProblem problem)
    {
        var label = site[$"Capability.Ask.{problem.Field}"];
        return problem.Fault switch
        {
            CapabilityFault.TooLong or CapabilityFault.TooMany => site.Text($"Capability.Fault.{problem.Fault}", label, site.Number(problem.Most), site.Number(problem.Found)),
            CapabilityFault.NotANumber => site.Text("Capability.Fault.NotANumber", label, site.Number(OfferedEquipment.MostPieces)),
            CapabilityFault.NotUnderstood => site.Text("Capability.Fault.NotUnderstood", label, problem.Value!),
            CapabilityFault.Missing => site.Text("Capability.Fault.Missing", label),
            _ => site[$"Capability.Fault.{problem.Fault}"],
        };
    }
}
