using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what with saved searches.</summary>
internal static class FollowingRules
{
    /// <summary>One's own searches; the pages look for nobody else's.</summary>
    public static readonly AccessRule OwnSearches = AccessRule.SignedIn("OwnSearches");
}
