using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Domain.Following;
using Marrakech.Knowledge.Features.SaveSearch;
using Marrakech.Knowledge.Features.Shared.Following;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.LookAfterSearches;

/// <summary>Where a saved search is renamed, told in another rhythm, or deleted.</summary>
internal sealed class SavedSearchPageModel(OwnSearches searches, ChangeSearch change, Site site) : FormPage
{
    private const string ChangeStep = "Change", DeleteStep = "Delete";

    [FromRoute(Name = "search")]
    public Guid Id { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "rhythm")]
    public string? Rhythm { get; set; }

    public SavedSearch Search { get; private set; } = null!;
    public IEnumerable<Choice> Rhythms => searches.Rhythms(Rhythm);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await searches.FindAsync(Id, ct) is not { } found) return NotFound();
        Search = found;
        (Name, Rhythm) = (Name ?? found.Name, Rhythm ?? found.Rhythm.ToString());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "step")] string? step, [FromForm(Name = "row")] int row, CancellationToken ct)
    {
        var (typed, chosen) = (Name ?? "", Rhythm ?? "");
        if (await OnGetAsync(ct) is NotFoundResult missing) return missing;
        if (step == DeleteStep) await change.DeleteAsync(Id, ct);
        if (step == DeleteStep) return Redirect(site.Link(FollowingLinks.Searches));
        if (step != ChangeStep) return BadRequest();
        (Name, Rhythm) = (typed, chosen);
        if (await change.ChangeAsync(Id, Name, Rhythm, row, ct) is not { } refusal) return Redirect(site.Link(FollowingLinks.Searches));
        var answer = Invalid(refusal == SearchRefusal.RhythmMissing ? "rhythm" : "name", site[$"SavedSearch.Refusal.{refusal}"]);
        if (refusal == SearchRefusal.ChangedMeanwhile) Response.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }
}
