using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data.Places;
using Marrakech.Knowledge.Features.Shared.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ReadIntroductions;

/// <summary>Every version of the introduction of a country or region.</summary>
internal sealed class IntroductionsPageModel(Introductions introductions) : PageModel
{
    public WorldPlace Place { get; private set; } = null!;
    public IReadOnlyList<PlaceIntroduction> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, string place, CancellationToken ct)
    {
        if (WorldPlaces.Find(kind, place) is not { } found) return NotFound();
        Place = found;
        All = await introductions.AllAsync(found.Key, ct);
        return Page();
    }
}
