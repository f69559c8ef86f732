using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund;

/// <summary>What an administrator may change about money that comes in.</summary>
internal static class ContributionLive
{
    /// <summary>The administrative agent's fee on what donors and private people pay in.</summary>
    public static readonly LiveNumber Fee = new("fund-fee", SettingGroup.Fund, SettingUnit.Percent, 1, 0, 10);

    /// <summary>How much of a year's agreed contributions may be earmarked.</summary>
    public static readonly LiveNumber Earmarks = new("fund-earmarks", SettingGroup.Fund, SettingUnit.Percent, 50, 0, 100);
}
