using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Accounts;

/// <summary>What the accounts are told at the start.</summary>
internal static class AccountsStart
{
    public static readonly StartSetting Registration = new("registration", "on");
    public static readonly StartSetting TriesPerMinute = new("tries-per-minute", "5");
    public static readonly StartSetting PasswordList = new("password-list");
    public static readonly StartSetting Provider = new("oidc-authority");
    public static readonly StartSetting ProviderClient = new("oidc-client");
    public static readonly StartSetting ProviderSecret = new("oidc-secret", IsSecret: true);
    public static readonly StartSetting ProviderName = new("oidc-name");

    public static IReadOnlyList<StartSetting> All { get; } = [Registration, TriesPerMinute, PasswordList, Provider, ProviderClient, ProviderSecret, ProviderName];
}
