using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Connection;

/// <summary>What an administrator may change about requests, besides the service standards.</summary>
internal static class ConnectionLive
{
    public static readonly LiveNumber EmergencyAcknowledged = new("request-emergency-acknowledged", SettingGroup.Requests, SettingUnit.WorkingDays, 1, 1, 30);
    public static readonly LiveNumber EmergencyInAssessment = new("request-emergency-assessment", SettingGroup.Requests, SettingUnit.WorkingDays, 2, 1, 30);
    public static readonly LiveNumber EmergencyMatching = new("request-emergency-matching", SettingGroup.Requests, SettingUnit.WorkingDays, 3, 1, 30);

    /// <summary>The longest time without any move once partners are sought.</summary>
    public static readonly LiveNumber Quiet = new("request-quiet", SettingGroup.Requests, SettingUnit.WorkingDays, 20, 1, 120);
    public static readonly LiveNumber EmergencyQuiet = new("request-emergency-quiet", SettingGroup.Requests, SettingUnit.WorkingDays, 5, 1, 120);

    /// <summary>From how many points of priority on a second officer scores a request too; no request has 101.</summary>
    public static readonly LiveNumber SecondOpinionPoints = new("request-second-points", SettingGroup.Requests, SettingUnit.Points, 101, 0, 101);

    /// <summary>The same by what it costs the hub: the estimated cost without the funds the country has.</summary>
    public static readonly LiveNumber SecondOpinionCost = new("request-second-cost", SettingGroup.Requests, SettingUnit.Dollars, 500_000, 0, 2_000_000_000);
}
