using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;

namespace Marrakech.Compact.Features.Shared;

/// <summary>Shows official words with the marks of their footnotes where they stood. One for each page: it counts the marks.</summary>
internal sealed class NotedWords(OfficialWords words, Site site)
{
    private readonly Dictionary<string, int> shown = [];

    /// <summary>A text as running text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listed">Whether the page lists the footnotes; where it does not, a mark leads to the page of its footnote.</param>
    public IHtmlContent Running(OfficialText text, bool listed) => Part(text, 0, text.Text.Length, listed);

    /// <summary>A text paragraph by paragraph.</summary>
    public IEnumerable<IHtmlContent> Paragraphs(OfficialText text, bool listed)
    {
        for (var from = 0; from <= text.Text.Length;)
        {
            var end = text.Text.IndexOf(Break, from, StringComparison.Ordinal) is >= 0 and var found ? found : text.Text.Length;
            yield return Part(text, from, end, listed);
            from = end + Break.Length;
        }
    }

    /// <summary>Where a footnote that a page lists is found on it.</summary>
    public static string Fragment(OfficialText note) => $"note-{note.Marker}";

    /// <summary>Where the first mark of a footnote is found on the page of its text.</summary>
    public static string MarkFragment(OfficialText note) => $"mark-{note.Marker}";

    /// <summary>The footnotes of several texts, each once.</summary>
    public static IReadOnlyList<PlacedNote> NotesOf(IEnumerable<OfficialText> texts) =>
        [.. texts.SelectMany(t => t.Notes).DistinctBy(n => n.Note.Address).OrderBy(n => int.Parse(n.Note.Marker, CultureInfo.InvariantCulture))];

    private const string Break = "\n\n";

    private IHtmlContent Part(OfficialText text, int from, int end, bool listed)
    {
        var content = new HtmlContentBuilder();
        var at = from;
        foreach (var (note, place) in text.Notes)
        {
            // A mark stands behind something: one at the end of a paragraph is not at the beginning of the next.
            if (place is not { } stands || stands <= from || stands > end) continue;
            content.Append(text.Text[at..stands]).AppendHtml(Mark(note, listed));
            at = stands;
        }

        return content.Append(text.Text[at..end]);
    }

    private IHtmlContent Mark(OfficialText note, bool listed)
    {
        var times = shown[note.Address] = shown.GetValueOrDefault(note.Address) + 1;
        var id = times == 1 ? MarkFragment(note) : string.Create(CultureInfo.InvariantCulture, $"{MarkFragment(note)}-{times}");
        return NoteMark.Of(site, note.Marker, id, listed ? $"#{Fragment(note)}" : words.Link(note));
    }
}
