namespace Marrakech.Compact.Contracts;

/// <summary>The kinds of official document the importer knows. Recognised by content, never by file name.</summary>
public enum DocumentKind
{
    /// <summary>A/RES/73/195 with the Compact in its annex: the authority for every sentence of the Compact.</summary>
    Resolution,

    /// <summary>The newer booklet: 23 objectives with actions, practices, SDG targets, frameworks and resources.</summary>
    Booklet,

    /// <summary>The first edition of the booklet, with footnotes.</summary>
    FirstEdition,

    /// <summary>The list of short action labels by objective.</summary>
    ActionLabels,

    /// <summary>The table of recommendations with means of implementation and partnerships.</summary>
    Recommendations,
}
