using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what with experts.</summary>
internal static class ExpertRules
{
    /// <summary>Open to everybody, with an answer of each reader's own: what an expert withdraws must stand in no cache.</summary>
    public static readonly AccessRule Find = AccessRule.Visitors("FindExperts");

    public static readonly AccessRule Describe = AccessRule.SignedIn("DescribeExpert");
    public static readonly AccessRule Contact = AccessRule.SignedIn("ContactExperts");
    public static readonly AccessRule Read = AccessRule.For("ReadExperts", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor));

    /// <summary>Never on oneself: the handlers ask that besides.</summary>
    public static readonly AccessRule Decide = AccessRule.For("DecideExperts", new Grant(Role.SecretariatOfficer));
}
