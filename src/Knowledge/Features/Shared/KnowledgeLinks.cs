using System.Globalization;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>The permanent paths of the repository's pages, without the language before them.</summary>
internal static class KnowledgeLinks
{
    public const string Practices = "/practices", Repository = "/repository", Search = "/search", Countries = "/countries", Organisations = "/organisations", Downloads = "/downloads";

    /// <summary>A practice by code.</summary>
    public static string Practice(string code) => $"{Practices}/{code}";

    /// <summary>One edition of a practice by its number.</summary>
    public static string Version(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"{Practice(code)}/versions/{number}");

    /// <summary>A country by ISO 3166-1 alpha-2 code.</summary>
    public static string Country(string alpha2) => $"{Countries}/{alpha2}";

    /// <summary>A region or sub-region by UN M49 code.</summary>
    public static string Region(string m49) => $"/regions/{m49}";

    /// <summary>The practices that have one value of a filter.</summary>
    public static string PracticesWith(Filter filter, string value) => $"{Practices}?{filter.Name}={Uri.EscapeDataString(value)}";

    /// <summary>The practices of an objective.</summary>
    public static string PracticesOf(int objective) => PracticesWith(Filters.Objective, objective.ToString(CultureInfo.InvariantCulture));

    /// <summary>An item below the root of the API.</summary>
    public static string Resource(string kind, string code) => $"/{Listing.Of(kind).Resource}/{code}";

    /// <summary>An answer of the API, as data.</summary>
    public static string Data(string path, string extension, string query) => $"/api/v1{path}.{extension}{query}";

    /// <summary>A whole list as a file; it stands under the language.</summary>
    public static string Download(string path, string ending, string query) => $"{path}/download.{ending}{query}";

    /// <summary>The feed of a list; it stands under the language.</summary>
    public static string Feed(string path, string query) => $"{path}/feed.atom{query}";
}
