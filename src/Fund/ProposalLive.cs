using Marrakech.Compact.Contracts;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund;

/// <summary>What an administrator may change about proposals.</summary>
internal static class ProposalLive
{
    private const int EvenAreas = 20;

    /// <summary>Indirect costs in per cent of direct costs.</summary>
    public static readonly LiveNumber IndirectRate = new("fund-indirect-rate", SettingGroup.Fund, SettingUnit.Percent, 7, 0, 15);

    /// <summary>Members who must be present and not recused.</summary>
    public static readonly LiveNumber Quorum = new("fund-quorum", SettingGroup.Fund, SettingUnit.Members, 3, 2, 30);

    /// <summary>Up to which sum a second administrator approves a transfer; above it a member of the committee does.</summary>
    public static readonly LiveNumber TransferLimit = new("fund-transfer-limit", SettingGroup.Fund, SettingUnit.Dollars, 250_000, 0, 2_000_000_000);

    /// <summary>Share of the portfolio each thematic area is to have.</summary>
    public static IReadOnlyList<LiveNumber> AreaTargets { get; } = [.. Outline.Areas.Select(a => new LiveNumber($"fund-area-{a.Number}", SettingGroup.Fund, SettingUnit.Percent, EvenAreas, 0, 100))];

    /// <summary>Share of the portfolio each region is to have: Africa, the Americas, Asia, Europe, Oceania.</summary>
    public static IReadOnlyList<LiveNumber> RegionTargets { get; } = [.. WindowTerms.WorldRegions.Zip([40, 20, 20, 10, 10]).Select(r => new LiveNumber($"fund-region-{r.First}", SettingGroup.Fund, SettingUnit.Percent, r.Second, 0, 100))];
}
