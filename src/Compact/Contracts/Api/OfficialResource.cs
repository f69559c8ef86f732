using Marrakech.Ui.Api;

namespace Marrakech.Compact.Contracts.Api;

/// <summary>Where an official text was taken from.</summary>
/// <param name="Document" example="resolution">Key of the document, as in <c>/api/v1/documents</c>.</param>
/// <param name="Title">Title of the document as it states it.</param>
/// <param name="Symbol" example="A/RES/73/195">Document symbol, or null.</param>
/// <param name="Version">Version of the document on this hub: 1 for the first import, one more for each altered edition.</param>
/// <param name="Place" example="para. 24 (a)">Place within the document as people cite it, in the language asked for.</param>
/// <param name="FirstLine">First line in the file that was read, from 1.</param>
/// <param name="LastLine">Last line in the file that was read.</param>
/// <param name="Address">Permanent address of the text on this hub, to be cited.</param>
public sealed record SourceReference(string Document, string Title, string? Symbol, int Version, string Place, int FirstLine, int LastLine, string Address);

/// <summary>A text of an official document, word for word. Everything else in an answer is this hub's own wording.</summary>
/// <param name="Heading">Title, name or sub-heading the document prints over the text, or null.</param>
/// <param name="Text">The text, verbatim but for damage repaired; paragraphs are separated by a blank line.</param>
/// <param name="Language" example="en">Language of the text (BCP 47), whatever language was asked for.</param>
/// <param name="Source">Where it was taken from.</param>
public sealed record OfficialResource(string? Heading, string Text, string Language, SourceReference Source)
{
    /// <summary>The footnotes marked in the text, in its order; the marks themselves are not part of it.</summary>
    public IReadOnlyList<FootnoteResource> Footnotes { get; init; } = [];
}

/// <summary>A footnote of an official text.</summary>
/// <param name="Number" example="3">Number as printed.</param>
/// <param name="Text">Its text, verbatim; empty where the document has a mark and no text.</param>
/// <param name="At" example="98">How much of the text stands before the mark, in UTF-16 units from 0; null where the document has lost the mark.</param>
/// <param name="Address">Permanent address of the footnote on this hub.</param>
public sealed record FootnoteResource(int Number, string Text, int? At, string Address);

/// <summary>The columns an official text takes in a table.</summary>
public static class OfficialColumns
{
    /// <summary>Text, language and source; empty where there is no official text.</summary>
    public static IEnumerable<Column<T>> Of<T>(Func<T, OfficialResource?> official) =>
    [
        new("official_heading", r => official(r)?.Heading),
        new("official_text", r => official(r)?.Text),
        new("official_language", r => official(r)?.Language),
        new("source_document", r => official(r)?.Source.Document),
        new("source_version", r => official(r)?.Source.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("source_place", r => official(r)?.Source.Place),
        new("source_lines", r => official(r)?.Source is { } s ? $"{s.FirstLine}-{s.LastLine}" : null),
    ];
}
