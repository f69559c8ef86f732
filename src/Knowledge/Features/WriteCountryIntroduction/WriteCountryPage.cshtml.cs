using Marrakech.Knowledge.Features.Shared.Places;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.WriteCountryIntroduction;

/// <summary>Where a country's introduction is written.</summary>
internal sealed class WriteCountryPageModel(WriteIntroduction write, Introductions introductions, Site site) : IntroductionPage(write, introductions, site)
{
    public Task<IActionResult> OnGetAsync(string country, CancellationToken ct) => ShowAsync(WorldPlaces.Find("countries", country), ct);

    public Task<IActionResult> OnPostAsync(string country, [FromForm(Name = "number")] int number, CancellationToken ct) => SaveAsync(WorldPlaces.Find("countries", country), number, ct);
}
