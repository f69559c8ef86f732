using Marrakech.Kernel.Access;

namespace Marrakech.Accounts;

/// <summary>Who may do what with people, organisations and roles.</summary>
internal static class AccountsRules
{
    public static readonly AccessRule SignIn = AccessRule.Visitors("SignIn");
    public static readonly AccessRule OwnAccount = AccessRule.SignedIn("OwnAccount");
}
