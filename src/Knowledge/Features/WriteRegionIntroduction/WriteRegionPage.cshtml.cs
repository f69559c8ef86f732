using Marrakech.Knowledge.Features.Shared.Places;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.WriteRegionIntroduction;

/// <summary>Where a region's introduction is written.</summary>
internal sealed class WriteRegionPageModel(WriteIntroduction write, Introductions introductions, Site site) : IntroductionPage(write, introductions, site)
{
    public Task<IActionResult> OnGetAsync(string m49, CancellationToken ct) => ShowAsync(WorldPlaces.Find("regions", m49), ct);

    public Task<IActionResult> OnPostAsync(string m49, [FromForm(Name = "number")] int number, CancellationToken ct) => SaveAsync(WorldPlaces.Find("regions", m49), number, ct);
}
