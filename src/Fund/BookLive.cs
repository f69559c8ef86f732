using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund;

/// <summary>What an administrator may change about the books. A change counts from the instant of its act on; what was closed or allocated before stays.</summary>
internal static class BookLive
{
    /// <summary>Whole days after the last of a month until it may be closed.</summary>
    public static readonly LiveNumber CloseDays = new("fund-close-days", SettingGroup.Fund, SettingUnit.Days, 5, 0, 60);

    /// <summary>Share of what was received and not transferred that no allocation takes: bank charges and losses of exchange are paid from it.</summary>
    public static readonly LiveNumber ReservePercent = new("fund-reserve-percent", SettingGroup.Fund, SettingUnit.Percent, 0, 0, 50);

    /// <summary>The same as a sum; the larger of the two counts.</summary>
    public static readonly LiveNumber Reserve = new("fund-reserve", SettingGroup.Fund, SettingUnit.Dollars, 0, 0, 2_000_000_000);
}
