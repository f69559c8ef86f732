using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what with collections and private lists.</summary>
internal static class CollectionRules
{
    public static readonly AccessRule Curate = AccessRule.For("CurateCollections", new Grant(Role.SecretariatOfficer));

    /// <summary>One's own lists; the pages look for nobody else's.</summary>
    public static readonly AccessRule OwnLists = AccessRule.SignedIn("OwnLists");
}
