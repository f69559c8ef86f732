using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Features.Cite;

/// <summary>A citation written for a reference manager.</summary>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="Extension">Ending of the file; null for text shown in the browser.</param>
/// <param name="Write">Writes it.</param>
internal sealed record CitationFormat(string MediaType, string? Extension, Func<Citation, string> Write);

/// <summary>The formats a citation is offered in, by the name the address carries.</summary>
internal static class CitationFormats
{
    private static readonly JsonSerializerOptions json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, CitationFormat> All { get; } = new Dictionary<string, CitationFormat>
    {
        ["text"] = new("text/plain", null, c => c.ToText() + "\n"),
        ["bibtex"] = new("application/x-bibtex", "bib", BibTeX),
        ["ris"] = new("application/x-research-info-systems", "ris", Ris),
        ["csl-json"] = new("application/vnd.citationstyles.csl+json", "json", CslJson),
    };

    private static string BibTeX(Citation citation)
    {
        var text = new StringBuilder($"@techreport{{{citation.Key},\n");
        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }

        // Braces around a corporate author keep BibTeX from taking its last word for a surname.
        Field("author", $"{{{Escape(citation.Author)}}}");
        Field("institution", Escape(citation.Author));
        Field("title", $"{{{Escape(citation.Title)}}}");
        Field("number", citation.Symbol);
        Field("year", citation.Date?[..4] ?? "n.d.");
        Field("date", citation.Date);
        Field("note", Escape(citation.Locator));
        Field("url", citation.Url);
        Field("langid", citation.Language);
        return text.Append("}\n").ToString();
    }

    private static string Ris(Citation citation)
    {
        var lines = new List<(string Tag, string? Value)>
        {
            ("TY", "RPRT"), ("ID", citation.Key), ("AU", citation.Author + ","), ("TI", citation.Title), ("SN", citation.Symbol),
            ("PY", citation.Date?[..4]), ("DA", citation.Date?.Replace('-', '/')), ("N1", citation.Locator), ("UR", citation.Url), ("LA", citation.Language),
        };
        return string.Concat(lines.Where(l => !string.IsNullOrEmpty(l.Value)).Select(l => $"{l.Tag}  - {OneLine(l.Value!)}\r\n")) + "ER  - \r\n";
    }

    private static string CslJson(Citation citation)
    {
        var entry = new Dictionary<string, object>
        {
            ["id"] = citation.Key,
            ["type"] = "report",
            ["author"] = new[] { new Dictionary<string, string> { ["literal"] = citation.Author } },
            ["title"] = citation.Title,
            ["note"] = citation.Locator,
            ["URL"] = citation.Url,
            ["language"] = citation.Language,
        };
        if (citation.Symbol is { } symbol) entry["number"] = symbol;
        if (citation.Date is { } date)
        {
            var parts = date.Split('-').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            entry["issued"] = new Dictionary<string, object> { ["date-parts"] = new[] { parts } };
        }

        return JsonSerializer.Serialize(new[] { entry }, json) + "\n";
    }

    /// <summary>A line break inside a value would begin a field of its own.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>A backslash would be a command to whatever sets the text.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine(text)) escaped.Append(c is '\\' ? "\\textbackslash{}" : c is '&' or '%' or '$' or '#' or '_' ? $"\\{c}" : c is '{' or '}' ? "" : c.ToString());
        return escaped.ToString();
    }
}
