using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;

namespace Marrakech.Accounts.Web;

/// <summary>Where a person goes after signing in: a page of this site and no other (no open redirect).</summary>
internal static class ReturnAddress
{
    /// <summary>The asked-for address where it is the path of a page of this site, which begins with a language; else the account's start.</summary>
    public static string Of(Site site, string? asked) => IsOwn(asked) ? asked! : site.Link(AccountLinks.Account);

    private static bool IsOwn(string? address) => address is ['/', ..] && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Any(char.IsControl) && Language.Find(address[1..].Split('/', '?', '#')[0]) is not null;
}
