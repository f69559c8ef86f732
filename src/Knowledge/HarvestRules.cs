using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what with other repositories that are harvested.</summary>
internal static class HarvestRules
{
    public static readonly AccessRule Read = AccessRule.For("ReadSources", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator), new Grant(Role.Auditor));

    public static readonly AccessRule Edit = AccessRule.For("EditSources", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator));

    public static readonly AccessRule Decide = AccessRule.For("DecideHarvested", new Grant(Role.SecretariatOfficer));
}
