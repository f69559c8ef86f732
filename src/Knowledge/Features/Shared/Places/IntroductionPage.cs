using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data.Places;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Places;

/// <summary>Where the introduction of a place is written, in the language the page is read in.</summary>
internal abstract class IntroductionPage(WriteIntroduction write, Introductions introductions, Site site) : FormPage
{
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    public WorldPlace Place { get; private set; } = null!;

    /// <summary>The version that stands now; null where there is none.</summary>
    public PlaceIntroduction? Newest { get; private set; }

    /// <summary>What somebody else saved while this was typed.</summary>
    public PlaceIntroduction? Theirs { get; private set; }

    /// <summary>Shows the form.</summary>
    protected async Task<IActionResult> ShowAsync(WorldPlace? place, CancellationToken ct)
    {
        if (place is null) return NotFound();
        (Place, Newest) = (place, await introductions.NewestAsync(place.Key, site.Language, ct));
        Text ??= Newest?.Text;
        return Page();
    }

    /// <summary>Saves what was typed.</summary>
    protected async Task<IActionResult> SaveAsync(WorldPlace? place, int number, CancellationToken ct)
    {
        var typed = Text ?? "";
        if (await ShowAsync(place, ct) is NotFoundResult missing) return missing;
        Text = typed;
        if (await write.HandleAsync(Place, site.Language, typed, number, ct) is not { } refusal) return Redirect(site.Link(WorldPlaces.PathOf(Place)));
        var answer = Invalid("text", site[$"Introduction.Refusal.{refusal}"]);
        if (refusal != IntroductionRefusal.ChangedMeanwhile) return answer;
        Theirs = Newest;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }
}
