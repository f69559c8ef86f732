using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Live;

/// <summary>What an administrator may change about the machinery.</summary>
internal static class OperationsLive
{
    public static readonly LiveNumber UploadLimit = new("upload-limit", SettingGroup.Limits, SettingUnit.Megabytes, 50, 1, 1000);
    /// <summary>Before work begins between Geneva and Nairobi.</summary>
    public static readonly LiveNumber DigestHour = new("digest-hour", SettingGroup.Messages, SettingUnit.Hour, 5, 0, 23);

    /// <summary>Longer than the longest period of a recurring job: its finished job tells that the period has had it.</summary>
    public static readonly LiveNumber FinishedDays = new("finished-days", SettingGroup.Keeping, SettingUnit.Days, 30, 8, 90);

    public static readonly LiveNumber NotificationDays = new("notification-days", SettingGroup.Keeping, SettingUnit.Days, 365, 30, 1095);
}
