using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadContributions;

/// <summary>Who gave how much, for everybody.</summary>
internal sealed class PublicContributionsPageModel(ContributionTotals totals) : PageModel
{
    public IReadOnlyList<YearTotal> Totals { get; private set; } = [];
    public IReadOnlyList<(DonorContribution Contribution, string Donor)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Totals, Rows) = (await totals.ByYearAsync(ct), await totals.PublicAsync(ct));

    /// <summary>The same as data.</summary>
    public static string Data(string ending) => $"{ApiRequest.Root}/{ContributionLinks.Resource}{ending}";
}
