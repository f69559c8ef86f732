namespace Marrakech.Accounts.Contracts;

/// <summary>Addresses of the account pages, without language.</summary>
public static class AccountLinks
{
    public const string SignIn = "/sign-in", SignInSecondFactor = "/sign-in/second-factor", SignOut = "/sign-out", ActAs = "/account/acting", Account = "/account",
        SecondFactor = "/account/second-factor", ConfirmIdentity = "/confirm-identity", Organisations = "/organisations";

    /// <summary>Where a person looks after how they sign in.</summary>
    public const string SecondFactorOff = "/account/second-factor/off", RecoveryCodes = "/account/recovery-codes", Sessions = "/account/sessions", Extend = "/account/extend",
        Password = "/account/password", Email = "/account/email", ConfirmEmail = "/account/email/confirm", Passkeys = "/account/passkeys", AddPasskey = "/account/passkeys/add",
        ForgottenPassword = "/forgotten-password", ResetPassword = "/reset-password",
        Provider = "/sign-in/provider", ProviderBack = "/sign-in/provider/back", ConnectProvider = "/account/provider";

    /// <summary>Value of <c>use</c> that asks for a recovery code where a code of the app is asked for first.</summary>
    internal const string RecoveryUse = "recovery";

    /// <summary>An organisation's page.</summary>
    public static string Organisation(string code) => $"{Organisations}/{code}";

    /// <summary>A passkey of one's own.</summary>
    public static string Passkey(string key) => $"{Passkeys}/{key}";

    /// <summary>A page that goes to <paramref name="back"/> once its work is done.</summary>
    public static string Returning(string page, string back) => $"{page}?return={Uri.EscapeDataString(back)}";
}
