using Marrakech.Kernel.Access;

namespace Marrakech.Accounts;

/// <summary>Who may do what with people, organisations and roles.</summary>
internal static class AccountsRules
{
    public static readonly AccessRule SignIn = AccessRule.Visitors("SignIn");
    /// <summary>How one signs in: password, factors, address. Whoever finds a browser left open must not be able to change it.</summary>
    public static readonly AccessRule ChangeSignIn = AccessRule.SignedIn("ChangeSignIn").Dangerous();
    public static readonly AccessRule OwnAccount = AccessRule.SignedIn("OwnAccount");
}
