namespace Marrakech.Accounts.Contracts;

/// <summary>Addresses of the account pages, without language.</summary>
public static class AccountLinks
{
    public const string SignIn = "/sign-in", SignInSecondFactor = "/sign-in/second-factor", SignOut = "/sign-out", ActAs = "/account/acting", Account = "/account",
        SecondFactor = "/account/second-factor", ConfirmIdentity = "/confirm-identity", Organisations = "/organisations";

    /// <summary>An organisation's page.</summary>
    public static string Organisation(string code) => $"{Organisations}/{code}";
}
