using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what in the repository.</summary>
internal static class KnowledgeRules
{
    public static readonly AccessRule Read = AccessRule.Public("ReadRepository");

    public static readonly AccessRule ReadImports = AccessRule.For("ReadImports", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor), new Grant(Role.Administrator));
    public static readonly AccessRule AskImport = AccessRule.For("AskImport", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator));
    public static readonly AccessRule ConfirmImport = AccessRule.For("ConfirmImport", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator)).Dangerous();

    /// <summary>Folders of its pages for everybody.</summary>
    public static readonly string[] Pages = ["BrowseCountries", "BrowseOrganisations", "ComparePractices", "ListPractices", "ReadPractice", "ReadPracticeVersion", "SearchEverything", "Archive"];
}
