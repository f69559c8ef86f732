using Marrakech.Kernel.Access;

namespace Marrakech.Operations;

/// <summary>Who may do what with the machinery.</summary>
internal static class OperationsRules
{
    public static readonly AccessRule OwnNotifications = AccessRule.SignedIn("OwnNotifications");

    /// <summary>The word in the link is the proof.</summary>
    public static readonly AccessRule StopMail = AccessRule.Visitors("StopMail");

    /// <summary>Each file says for itself whether it is public; one that is not looks to others as if it were not there.</summary>
    public static readonly AccessRule ReadFiles = AccessRule.Visitors("ReadFiles");

    public static readonly AccessRule WatchJobs = AccessRule.For("WatchJobs", new Grant(Role.Administrator));

    public static readonly AccessRule ReadCalendars = AccessRule.For("ReadCalendars", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor), new Grant(Role.Administrator));

    public static readonly AccessRule KeepCalendars = AccessRule.For("KeepCalendars", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator));

    public static readonly AccessRule ReadServiceStandards = AccessRule.Public("ReadServiceStandards");

    public static readonly AccessRule ListServiceStandards = AccessRule.For("ListServiceStandards", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor), new Grant(Role.Administrator));

    public static readonly AccessRule ChangeServiceStandards = AccessRule.For("ChangeServiceStandards", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator));

    public static readonly AccessRule ReadSettings = AccessRule.For("ReadSettings", new Grant(Role.Auditor), new Grant(Role.Administrator));

    public static readonly AccessRule ChangeSettings = AccessRule.For("ChangeSettings", new Grant(Role.Administrator)).Dangerous();
}
