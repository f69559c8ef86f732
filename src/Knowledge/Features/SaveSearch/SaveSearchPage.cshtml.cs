using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Domain.Following;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Following;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.SaveSearch;

/// <summary>Where the search or list somebody sees is saved. What is saved stands in the address, as it did on the page they came from.</summary>
internal sealed class SaveSearchPageModel(SaveSearch save, OwnSearches searches, FindList lists, Site site) : FormPage
{
    private Asked asked = null!;

    [FromQuery(Name = "in")]
    public string? In { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "rhythm")]
    public string? Rhythm { get; set; }

    public SearchPlace Place { get; private set; } = null!;
    public string Query => asked.ForData;
    public IEnumerable<Choice> Rhythms => searches.Rhythms(Rhythm);

    /// <summary>What is asked for, in words.</summary>
    public string Said => SearchWords.Of(asked, lists, site);

    public IActionResult OnGet()
    {
        if (SearchPlace.Find(In) is not { } place) return NotFound();
        Place = place;
        asked = place.Read(Request.QueryString.Value ?? "");
        Name ??= Said.Length <= SavedSearch.NameLength ? Said : Said[..SavedSearch.NameLength];
        Rhythm ??= nameof(Domain.Following.Rhythm.Daily);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (typed, chosen) = (Name ?? "", Rhythm ?? "");
        if (OnGet() is NotFoundResult missing) return missing;
        (Name, Rhythm) = (typed, chosen);
        return await save.HandleAsync(Place, Query, site.Language, Name, Rhythm, ct) is { } refusal
            ? Invalid(refusal == SearchRefusal.RhythmMissing ? "rhythm" : "name", site[$"SavedSearch.Refusal.{refusal}"])
            : Redirect(site.Link(FollowingLinks.Searches));
    }
}

/// <summary>What is asked of a list, in words.</summary>
internal static class SearchWords
{
    public static string Of(Asked asked, FindList lists, Site site) =>
        string.Join(site["List.Comma"], asked.Chosen.Select(c => lists.Show(c.Filter, c.Value)).Prepend(asked.Text).Where(p => p.Length > 0)) is { Length: > 0 } said ? said : site["SavedSearch.Everything"];
}
