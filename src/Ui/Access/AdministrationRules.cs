using Marrakech.Kernel.Access;

namespace Marrakech.Ui.Access;

/// <summary>Who sees how the hub is looked after.</summary>
public static class AdministrationRules
{
    /// <summary>Address of the list of what there is, without language.</summary>
    public const string Home = "/administration";

    /// <summary>The list, and the health of this node.</summary>
    public static AccessRule Read { get; } = AccessRule.For("ReadAdministration", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor), new Grant(Role.Administrator));
}
