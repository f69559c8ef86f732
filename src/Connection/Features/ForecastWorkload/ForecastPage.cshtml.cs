using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ForecastWorkload;

/// <summary>What waits for the secretariat in the coming weeks.</summary>
internal sealed class ForecastPageModel(ReadWorkload read, Site site) : PageModel
{
    public NamedWorkload Forecast { get; private set; } = null!;

    /// <summary>New requests to be expected a week, with one decimal.</summary>
    public string Expected => (Forecast.Workload.ExpectedTenths / 10m).ToString("N1", site.Language.Culture);

    public async Task OnGetAsync(CancellationToken ct) => Forecast = await read.ReadAsync(ct);
}
