using Marrakech.Kernel.Access;

namespace Marrakech.Fund;

/// <summary>Who may do what with the books besides reading them, which everybody may.</summary>
internal static class BookRules
{
    /// <summary>Closing months and taking wrong postings back, each by two people.</summary>
    public static readonly AccessRule Keep = AccessRule.For("KeepFundBooks", new Grant(Role.FundAdministrator));
}
