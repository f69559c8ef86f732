using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what in the repository.</summary>
internal static class KnowledgeRules
{
    public static readonly AccessRule Read = AccessRule.Public("ReadRepository");

    /// <summary>Folders of its pages.</summary>
    public static readonly string[] Pages = ["BrowseCountries", "BrowseOrganisations", "ListPractices", "ReadPractice", "ReadPracticeVersion", "SearchEverything", "Archive"];
}
