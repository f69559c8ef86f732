using Marrakech.Compact.Features.Cite;

namespace Marrakech.Compact.Contracts;

/// <summary>What a reference to an official sentence, or to a thing of another module, consists of.</summary>
/// <param name="Key">Key for reference managers.</param>
/// <param name="Author">Who issued the document.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Symbol">Document symbol, or null.</param>
/// <param name="Date">ISO 8601 date, or null where the document states none.</param>
/// <param name="Locator">Place within the document.</param>
/// <param name="Url">Permanent address.</param>
/// <param name="Language">Language of the words cited.</param>
public sealed record Citation(string Key, string Author, string Title, string? Symbol, string? Date, string Locator, string Url, string Language)
{
    /// <summary>One line: author, title, symbol, date, place, address.</summary>
    public string ToText() => string.Join(", ", new[] { Author, Title, Symbol, Date, Locator }.Where(p => !string.IsNullOrEmpty(p))) + ". " + Url;

    /// <summary>As an entry of a BibTeX file, ending in a line feed.</summary>
    public string ToBibTeX() => CitationFormats.All["bibtex"].Write(this);

    /// <summary>As an entry of a RIS file, ending in its own last line.</summary>
    public string ToRis() => CitationFormats.All["ris"].Write(this);
}

/// <summary>Another module's things that can be cited, found by their permanent address.</summary>
public interface ICitationSource
{
    /// <summary>The citation of what stands at an address without language and leading slash (<c>practices/P-000012</c>), or null.</summary>
    ValueTask<Citation?> FindAsync(string path, CancellationToken ct);
}
