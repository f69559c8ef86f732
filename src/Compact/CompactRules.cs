using Marrakech.Kernel.Access;

namespace Marrakech.Compact;

/// <summary>Who may do what with the Compact.</summary>
internal static class CompactRules
{
    public static readonly AccessRule Read = AccessRule.Public("ReadCompact");

    public static readonly AccessRule ChangeAreas = AccessRule.For("ChangeAreas", new Grant(Role.Administrator));

    /// <summary>Folders of its pages for everybody.</summary>
    public static readonly string[] Pages = ["Areas", "Cite", "Differences", "Home", "Instruments", "Objectives", "Paragraphs", "Principles", "Recommendations", "Resources", "Sdgs", "Sources"];
}
