using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Accounts;

/// <summary>What an administrator may change about people and sign-in.</summary>
internal static class AccountsLive
{
    public static readonly LiveSwitch RegistrationOpen = new("registration-open", SettingGroup.People, true);
    public static readonly LiveNumber InvitationDays = new("invitation-days", SettingGroup.People, SettingUnit.Days, 14, 1, 90);
    public static readonly LiveNumber DelegationDays = new("delegation-days", SettingGroup.People, SettingUnit.Days, 90, 1, 365);
    public static readonly LiveNumber TokenDays = new("token-days", SettingGroup.People, SettingUnit.Days, 365, 1, 730);
    public static readonly LiveNumber Tries = new("tries-per-minute", SettingGroup.Limits, SettingUnit.TimesAMinute, 5, 1, 60);
    public static readonly LiveNumber SessionTraceDays = new("session-trace-days", SettingGroup.Keeping, SettingUnit.Days, 90, 1, 365);
    public static readonly LiveNumber OldInvitationDays = new("old-invitation-days", SettingGroup.Keeping, SettingUnit.Days, 90, 1, 365);
    public static readonly LiveNumber UnconfirmedDays = new("unconfirmed-days", SettingGroup.Keeping, SettingUnit.Days, 7, 2, 30);
}
