using Marrakech.Kernel.Access;

namespace Marrakech.Connection;

/// <summary>Who looks after programs of organisations, and how the matching counts. Reading and binding by program follow the rules of the pages.</summary>
internal static class ProgramRules
{
    private static readonly Grant[] lookers = [new(Role.FocalPoint, Reach.OwnOrganisation), new(Role.PartnerManager, Reach.OwnOrganisation)];

    /// <summary>Seeing what was sent, sending it again, switching on and removing; that must not wait for anything.</summary>
    public static readonly AccessRule LookAfterHooks = AccessRule.For("LookAfterWebhooks", lookers);

    /// <summary>Naming an address that is told; its secret is shown then.</summary>
    public static readonly AccessRule RegisterHook = AccessRule.For("RegisterWebhook", lookers).Dangerous();

    /// <summary>How much each part of a match counts.</summary>
    public static readonly AccessRule ChangeWeights = AccessRule.For("ChangeMatchingWeights", new Grant(Role.SecretariatOfficer));
}
