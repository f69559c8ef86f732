using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.ChangeAreas;

/// <summary>Where an objective is put into another thematic area.</summary>
internal sealed class MoveObjectivePageModel(MoveObjective move, ThematicAreas areas, Site site) : PageModel
{
    [FromRoute(Name = "objective")]
    public int Number { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public void OnGet() => Offer(areas.Current.Of(Number).Number);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "area")] string? chosen, CancellationToken ct)
    {
        int? area = int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (await move.HandleAsync(Number, area, Reason, ct) is not { } refusal) return Redirect(site.Link(CompactLinks.ChangeAreas));
        Offer(area);
        ModelState.AddModelError(refusal == AreaRefusal.ReasonMissing ? "reason" : "area", site[$"Areas.Refusal.{refusal}"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Offer(int? chosen) =>
        Choices = [.. areas.Current.Areas.Select(a => new Choice(a.Number.ToString(CultureInfo.InvariantCulture), a.Name.In(site.Language), Chosen: a.Number == chosen))];
}
