using System.Text.RegularExpressions;

namespace Marrakech.Connection.Domain.Templates;

/// <summary>What fills the places of a template.</summary>
/// <param name="Reference">Reference of the request.</param>
/// <param name="Title">Its title.</param>
/// <param name="Country">Name of its country, in the language of the text.</param>
internal sealed record TemplateValues(string Reference, string Title, string Country);

/// <summary>The text of a template: places in braces are filled, everything else stays as it is.</summary>
internal static partial class TemplateText
{
    /// <summary>The places there are.</summary>
    public static IReadOnlyList<string> Places { get; } = ["reference", "title", "country"];

    /// <summary>What stands in braces and nothing fills, as it is written; braces that filling would leave or bring about are no better.</summary>
    public static IReadOnlyList<string> Unknown(string text) => [.. Place().Matches(Fill(text, new TemplateValues("", "", ""))).Select(m => m.Value).Distinct()];

    /// <summary>The text with its places filled, once: braces in a title mean nothing.</summary>
    public static string Fill(string text, TemplateValues values) => Place().Replace(text, m => m.Groups[1].Value switch
    {
        "reference" => values.Reference,
        "title" => values.Title,
        "country" => values.Country,
        _ => m.Value,
    });

    /// <summary>The language a template speaks to somebody who reads <paramref name="wanted"/>: theirs, English where there is none, else the first there is; null without any text.</summary>
    /// <param name="languages">Languages there are texts in.</param>
    /// <param name="wanted">Language of the request (BCP 47).</param>
    public static string? Speak(IReadOnlyCollection<string> languages, string wanted) =>
        languages.Contains(wanted) ? wanted : languages.Contains("en") ? "en" : languages.Order(StringComparer.Ordinal).FirstOrDefault();

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Place();
}
