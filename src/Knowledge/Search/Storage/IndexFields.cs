namespace Marrakech.Knowledge.Search.Storage;

/// <summary>Names of the fields of the index.</summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Kind = "kind";
    public const string Address = "address";
    public const string Date = "date";
    public const string Names = "names";
    public const string Concept = "concept";
    public const string TitleConcept = "concept.title";
    public const string Facet = "facet";
    public const string StoredNames = "stored.names";

    /// <summary>Between the name of a facet and its value.</summary>
    public const char FacetSeparator = '\u001F';

    private static readonly Dictionary<string, string> Titles = Make("title");
    private static readonly Dictionary<string, string> Texts = Make("text");
    private static readonly Dictionary<string, string> Exacts = Make("exact");
    private static readonly Dictionary<string, string> Sorts = Make("sort");
    private static readonly Dictionary<string, string> StoredTexts = Make("stored");

    /// <summary>Stems of the title.</summary>
    public static string Title(string language) => Titles[language];

    /// <summary>Stems of summary and body.</summary>
    public static string Text(string language) => Texts[language];

    /// <summary>Words of everything as written, with positions: phrases, prefixes, spelling.</summary>
    public static string Exact(string language) => Exacts[language];

    public static string Sort(string language) => Sorts[language];

    /// <summary>Title, summary and body as three stored values.</summary>
    public static string Stored(string language) => StoredTexts[language];

    public static string FacetTerm(string facet, string value)
    {
        const int longest = 200;
        return string.Concat(facet, FacetSeparator.ToString(), value.Length <= longest ? value : value[..longest]);
    }

    private static Dictionary<string, string> Make(string prefix) =>
        Analysis.Languages.All.ToDictionary(language => language, language => $"{prefix}.{language}");
}
