using Marrakech.Kernel.Access;

namespace Marrakech.Fund;

/// <summary>Who may do what with the fund.</summary>
internal static class FundRules
{
    /// <summary>The fund's public pages and its books.</summary>
    public static readonly AccessRule Read = AccessRule.Public("ReadFund");
}
