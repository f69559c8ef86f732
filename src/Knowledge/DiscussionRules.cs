using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what in discussions and communities of practice.</summary>
internal static class DiscussionRules
{
    /// <summary>Public discussions. Those of closed communities are not there for anybody but their members.</summary>
    public static readonly AccessRule Read = AccessRule.Public("ReadDiscussions");

    public static readonly AccessRule TakePart = AccessRule.For("TakePartInDiscussions", [.. Participants.Select(r => new Grant(r))]);

    /// <summary>Officers moderate what everybody reads, and members of a community who were made its moderators that community: the handlers ask which.</summary>
    public static readonly AccessRule Moderate = AccessRule.For("ModerateDiscussions", [.. Participants.Select(r => new Grant(r))]);

    public static readonly AccessRule LookAfterCommunities = AccessRule.For("LookAfterCommunities", new Grant(Role.SecretariatOfficer));

    /// <summary>Everybody but the auditor, who changes nothing.</summary>
    private static Role[] Participants => [.. Roles.All.Where(r => r != Role.Auditor)];
}
