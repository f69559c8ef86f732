using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Plain words that stand together in a query, in which meanings of several words are looked for.</summary>
internal sealed class PlainRun(IReadOnlyList<string> words)
{
    /// <summary>Words that have meanings the thesaurus knows, longest first; no word is in two of them.</summary>
    public IReadOnlyList<RunSpan> Spans(IEnumerable<string> languages, Analysers analysers, Thesaurus thesaurus)
    {
        var text = string.Join(' ', words);
        var all = languages.SelectMany((language, order) => Find(text, language, order, analysers, thesaurus));
        var taken = new bool[words.Count];
        var chosen = new List<RunSpan>();
        foreach (var group in all.GroupBy(span => (span.First, span.Last)).OrderByDescending(group => group.Key.Last - group.Key.First).ThenBy(group => group.Key.First))
        {
            var (first, last) = group.Key;
            if (taken.AsSpan(first, last - first + 1).Contains(true))
                continue;
            taken.AsSpan(first, last - first + 1).Fill(true);
            var order = group.Min(span => span.Order);
            chosen.Add(new RunSpan(first, last, [.. group.Where(span => span.Order == order).Select(span => span.Concept).Distinct()]));
        }
        return chosen;
    }

    private IEnumerable<(int First, int Last, string Concept, int Order)> Find(string text, string language, int order, Analysers analysers, Thesaurus thesaurus)
    {
        var read = analysers.Read(language, text);
        foreach (var span in thesaurus.In(language).Find(read, null))
            yield return (WordAt(read[span.First].Start), WordAt(read[span.Last].Start), span.Concept, order);
    }

    private int WordAt(int offset)
    {
        var start = 0;
        for (var i = 0; i < words.Count; i++)
        {
            start += words[i].Length + 1;
            if (offset < start)
                return i;
        }
        return words.Count - 1;
    }
}

/// <summary>Words of a run, from <see cref="First"/> to <see cref="Last"/>, and the meanings they have together.</summary>
internal sealed record RunSpan(int First, int Last, IReadOnlyList<string> Concepts);
