using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what with events and trainings.</summary>
internal static class EventRules
{
    /// <summary>For the organisation that contributed the event: it sees who comes.</summary>
    public static readonly AccessRule Organise = AccessRule.For("OrganiseEvents", [.. ContributionRules.Contribute.Grants.Where(g => g.Role is not (Role.Expert or Role.PeerReviewer))]);

    public static readonly AccessRule Register = AccessRule.SignedIn("RegisterForEvents");
}
