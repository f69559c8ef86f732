using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Domain;

/// <summary>A stretch of an edition's text, with the fact that was read from it and the mark of a footnote behind it, where there are such.</summary>
internal readonly record struct MarkedStretch(string Text, Fact? Fact, string? Note = null);

/// <summary>Cuts the words of an edition into stretches, so that the words facts were taken from can be shown as such.</summary>
/// <remarks>Put together again, the stretches give the text character for character. A fact whose words do not stand where it says is not marked.</remarks>
internal static class MarkedText
{
    private const string ParagraphBreak = "\n\n";

    /// <summary>The title in stretches.</summary>
    public static List<MarkedStretch> Title(Edition edition, bool marked) =>
        Cut(Whole(edition), 0, edition.Title.Length, marked ? edition.Facts : []);

    /// <summary>The paragraphs of the text in stretches, with the marks of the sources it cites.</summary>
    public static List<List<MarkedStretch>> Paragraphs(Edition edition, IReadOnlyList<SourceCitation> citations, bool marked)
    {
        var whole = Whole(edition);
        var paragraphs = new List<List<MarkedStretch>>();
        for (var from = edition.Title.Length + 1; from < whole.Length;)
        {
            var end = whole.IndexOf(ParagraphBreak, from, StringComparison.Ordinal);
            if (end < 0) end = whole.Length;
            if (end > from) paragraphs.Add(Noted(Cut(whole, from, end, marked ? edition.Facts : []), from - edition.Title.Length - 1, citations));
            from = end + ParagraphBreak.Length;
        }

        return paragraphs;
    }

    private static string Whole(Edition edition) => $"{edition.Title}\n{edition.Text}";

    private static List<MarkedStretch> Cut(string whole, int from, int end, IEnumerable<Fact> facts)
    {
        var stretches = new List<MarkedStretch>();
        var at = from;
        // Where two facts overlap, the one that begins first, or is longer, is marked.
        foreach (var fact in facts.Where(f => Stands(f, whole, from, end)).OrderBy(f => f.Offset).ThenByDescending(f => f.Words.Length))
        {
            if (fact.Offset < at) continue;
            if (fact.Offset > at) stretches.Add(new MarkedStretch(whole[at..fact.Offset], null));
            stretches.Add(new MarkedStretch(fact.Words, fact));
            at = fact.Offset + fact.Words.Length;
        }

        if (at < end) stretches.Add(new MarkedStretch(whole[at..end], null));
        return stretches;
    }

    /// <summary>Parts stretches behind the marks of footnotes. A mark within the words of a fact is shown behind them.</summary>
    private static List<MarkedStretch> Noted(List<MarkedStretch> stretches, int from, IReadOnlyList<SourceCitation> citations)
    {
        if (!citations.Any(c => c.At is not null)) return stretches;
        var noted = new List<MarkedStretch>();
        foreach (var stretch in stretches)
        {
            var (at, end) = (from, from + stretch.Text.Length);
            foreach (var citation in citations.Where(c => c.At > from && c.At <= end).OrderBy(c => c.At))
            {
                var stands = stretch.Fact is null ? citation.At!.Value : end;
                noted.Add(new MarkedStretch(stretch.Text[(at - from)..(stands - from)], at == stands ? null : stretch.Fact, citation.Mark));
                at = stands;
            }

            if (at < end) noted.Add(stretch with { Text = stretch.Text[(at - from)..] });
            from = end;
        }

        return noted;
    }

    private static bool Stands(Fact fact, string whole, int from, int end) =>
        fact.Words.Length > 0 && fact.Offset >= from && fact.Offset <= end - fact.Words.Length
        && string.CompareOrdinal(whole, fact.Offset, fact.Words, 0, fact.Words.Length) == 0;
}
