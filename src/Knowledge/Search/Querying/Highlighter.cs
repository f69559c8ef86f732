using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Marks in a text what answers the query, and cuts the part worth showing.</summary>
internal sealed class Highlighter(Analysers analysers, Thesaurus thesaurus)
{
    private const int SnippetLength = 260;
    private const int MostConsidered = 500;
    private const string Ellipsis = "…";

    /// <summary>The stretches of the text to mark, in order, not touching.</summary>
    public List<Range> Find(string language, string text, HighlightTerms terms)
    {
        if (text.Length == 0 || terms.IsEmpty)
            return [];
        var words = analysers.Read(language, text);
        var marked = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
            marked[i] = terms.Marks(language, words[i].Form, words[i].Stem);
        if (terms.Concepts.Count > 0)
            foreach (var span in thesaurus.In(language).Find(words, text))
                if (terms.Concepts.Contains(span.Concept))
                    marked.AsSpan(span.First, span.Last - span.First + 1).Fill(true);
        return Join(words, marked);
    }

    public static IReadOnlyList<TextSegment> Whole(string text, List<Range> matches) => Cut(text, 0, text.Length, matches);

    /// <summary>About 260 characters around where most matches stand together, cut between words.</summary>
    public static IReadOnlyList<TextSegment> Snippet(string text, List<Range> matches)
    {
        if (text.Length <= SnippetLength)
            return Whole(text, matches);
        var start = Best(matches) is var best and > SnippetLength / 2 ? WordStart(text, best - SnippetLength / 4) : 0;
        var end = start + SnippetLength >= text.Length ? text.Length : WordStart(text, start + SnippetLength);
        var segments = Cut(text, start, end, matches).ToList();
        if (start > 0)
            segments.Insert(0, new TextSegment(Ellipsis, false));
        if (end < text.Length)
            segments.Add(new TextSegment(Ellipsis, false));
        return segments;
    }

    private static List<Range> Join(List<Word> words, bool[] marked)
    {
        var ranges = new List<Range>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!marked[i])
                continue;
            var last = i;
            while (last + 1 < words.Count && marked[last + 1] && words[last + 1].Start - words[last].End <= 1)
                last++;
            ranges.Add(words[i].Start..words[last].End);
            i = last;
        }
        return ranges;
    }

    /// <summary>Where the window holding most matches begins.</summary>
    private static int Best(List<Range> matches)
    {
        var (best, most) = (0, 0);
        for (var i = 0; i < Math.Min(matches.Count, MostConsidered); i++)
        {
            var from = matches[i].Start.Value;
            var count = matches.Skip(i).TakeWhile(match => match.End.Value <= from + SnippetLength * 3 / 4).Count();
            if (count > most)
                (best, most) = (from, count);
        }
        return best;
    }

    private static int WordStart(string text, int at)
    {
        const int farthest = 40;
        for (var i = at; i > Math.Max(0, at - farthest); i--)
            if (char.IsWhiteSpace(text[i - 1]))
                return i;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static List<TextSegment> Cut(string text, int start, int end, List<Range> matches)
    {
        var segments = new List<TextSegment>();
        var at = start;
        foreach (var match in matches)
        {
            var (from, to) = (Math.Max(match.Start.Value, at), Math.Min(match.End.Value, end));
            if (from >= to)
                continue;
            if (from > at)
                segments.Add(new TextSegment(text[at..from], false));
            segments.Add(new TextSegment(text[from..to], true));
            at = to;
        }
        if (at < end)
            segments.Add(new TextSegment(text[at..end], false));
        return segments;
    }
}
