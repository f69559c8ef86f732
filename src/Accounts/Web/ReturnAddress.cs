using Marrakech.Accounts.Contracts;
using Marrakech.Ui.Web;

namespace Marrakech.Accounts.Web;

/// <summary>Where a person goes after signing in: a page of this site and no other (no open redirect).</summary>
internal static class ReturnAddress
{
    /// <summary>The asked-for address where it is a plain path of this site, else the account's start.</summary>
    public static string Of(Site site, string? asked) => IsOwn(asked) ? asked! : site.Link(AccountLinks.Account);

    private static bool IsOwn(string? address) => address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal);
}
