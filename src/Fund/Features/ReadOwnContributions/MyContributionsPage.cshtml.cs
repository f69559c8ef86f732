using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadOwnContributions;

/// <summary>What a donor gave, and where the fund's money stands.</summary>
internal sealed class MyContributionsPageModel(DonorAccount account, ContributionDesk desk, PeopleDirectory people, CurrentActor actor) : PageModel
{
    public string Name { get; private set; } = "";
    public IReadOnlyList<DonorContribution> Rows { get; private set; } = [];
    public PoolStand Stand { get; private set; } = null!;

    /// <summary>The statement of this year, without language.</summary>
    public string Statement => ContributionLinks.StatementOf(Schedule.Show(new DateOnly(desk.Today.Year, 1, 1)), Schedule.Show(desk.Today));

    /// <summary>What this donor gave of all there was, hundredths.</summary>
    public decimal Share => Stand.All <= 0 ? 0 : Math.Round(Stand.Given * 100m / Stand.All, 1, MidpointRounding.ToEven);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = actor.Value.Organisation ?? Guid.Empty;
        var facts = (await people.OrganisationsAsync([own], ct)).GetValueOrDefault(own);
        Name = facts?.Name ?? "";
        Rows = await account.ContributionsAsync(own, ct);
        Stand = await account.StandAsync(facts?.Code, ct);
    }
}
