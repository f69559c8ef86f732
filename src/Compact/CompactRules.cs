using Marrakech.Kernel.Access;

namespace Marrakech.Compact;

/// <summary>Who may do what with the Compact.</summary>
internal static class CompactRules
{
    public static readonly AccessRule Read = AccessRule.Public("ReadCompact");

    /// <summary>Folders of its pages.</summary>
    public static readonly string[] Pages = ["Cite", "Differences", "Home", "Instruments", "Objectives", "Paragraphs", "Principles", "Recommendations", "Resources", "Sdgs", "Sources"];
}
