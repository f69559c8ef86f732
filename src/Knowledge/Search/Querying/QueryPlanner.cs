using Lucene.Net.Index;
using Lucene.Net.Search;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Turns what a reader typed into what is asked of the index: which words, in which languages, meaning what, spelt how.</summary>
internal sealed class QueryPlanner(Analysers analysers, Thesaurus thesaurus)
{
    private const int MostCorrections = 3;

    public QueryPlan Plan(string text, string readerLanguage, IndexReader reader)
    {
        text = Folding.Composed(text);
        var parsed = QueryParser.Parse(text);
        var vocabulary = new Vocabulary(reader);
        var language = new LanguageGuess(analysers, vocabulary).Of(parsed, Languages.Of(readerLanguage));
        var highlights = new HighlightTerms();
        var leaves = new LeafBuilder(analysers, thesaurus, vocabulary, language, highlights);
        var speller = new Speller(analysers, thesaurus, vocabulary, leaves);
        var units = new List<QueryUnit>();
        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parsed.Clauses.Count;)
        {
            var run = parsed.Clauses.Skip(i).TakeWhile(clause => clause.IsPlainWord).Select(clause => clause.Alternatives[0].Text).ToList();
            if (run.Count > 0)
                AddRun(units, run, i + run.Count == parsed.Clauses.Count && !text.EndsWith(' '), leaves, speller, corrections);
            else
                units.Add(Clause(parsed.Clauses[i], leaves));
            i += Math.Max(1, run.Count);
        }
        units.RemoveAll(unit => unit.Leaves.Count == 0 && unit.Demand is Demand.Excluded or Demand.Welcome);
        AddCode(units, text, reader);
        return new QueryPlan
        {
            Units = [.. units.Select(unit => unit.Leaves.Count > 0 ? unit : unit with { Leaves = [Nothing(unit.Text)] })],
            Language = language,
            Documents = vocabulary.Documents,
            DidYouMean = corrections.Count == 0 ? null : Replace(text, corrections),
            Highlights = highlights,
        };
    }

    private void AddRun(List<QueryUnit> units, List<string> words, bool isLast, LeafBuilder leaves, Speller speller, Dictionary<string, string> corrections)
    {
        var corrected = words.Select((word, at) => speller.Check(word, isLast && at == words.Count - 1)).ToList();
        var run = new PlainRun([.. words.Select((word, at) => corrected[at] is [var best, ..] ? best.Word : word)]);
        var languages = words.SelectMany(word => leaves.LanguagesOf(word)).Select(pair => pair.Language).Distinct().ToList();
        var spans = run.Spans(languages, analysers, thesaurus);
        for (var at = 0; at < words.Count; at++)
        {
            if (corrected[at] is [var best, ..])
                corrections[words[at]] = best.Word;
            if (spans.FirstOrDefault(span => span.First == at) is { } span)
            {
                units.Add(Meaning(words, corrected, span, leaves));
                for (; at < span.Last; at++)
                    if (corrected[at + 1] is [var next, ..])
                        corrections[words[at + 1]] = next.Word;
            }
            else if (!leaves.IsStopWord(words[at]) || words.Count == 1)
            {
                units.Add(new QueryUnit(words[at], Word(words[at], corrected[at], isLast && at == words.Count - 1, leaves), leaves.IsWeak(words[at]) ? Demand.Welcome : Demand.Counted));
            }
        }
    }

    private static QueryUnit Meaning(List<string> words, List<IReadOnlyList<Correction>> corrected, RunSpan span, LeafBuilder leaves)
    {
        var found = span.Concepts.SelectMany(leaves.Concept).ToList();
        var parts = Enumerable.Range(span.First, span.Last - span.First + 1).Where(at => !leaves.IsStopWord(words[at])).ToList();
        if (parts.Count == 1)
            found.AddRange(Word(words[parts[0]], corrected[parts[0]], false, leaves));
        else if (parts.Count > 1 && parts.ConvertAll(at => Word(words[at], corrected[at], false, leaves)) is var each && each.TrueForAll(one => one.Count > 0))
            found.Add(AllOf(string.Join(' ', words[span.First..(span.Last + 1)]), each));
        return new QueryUnit(string.Join(' ', words[span.First..(span.Last + 1)]), found);
    }

    private static Leaf AllOf(string text, List<List<Leaf>> each)
    {
        var all = new BooleanQuery(disableCoord: true) { Boost = 1f / each.Count };
        foreach (var one in each)
            all.Add(QueryUnit.Best(one)!, Occur.MUST);
        return new Leaf(MatchKind.AllWords, text, null, each.Min(one => one.Max(leaf => leaf.Documents)), all);
    }

    private static List<Leaf> Word(string word, IReadOnlyList<Correction> corrections, bool mayBeBeginning, LeafBuilder leaves)
    {
        const int shortestBeginning = 3;
        var found = leaves.Word(word);
        if (found.Count == 0 && mayBeBeginning && word.Length >= shortestBeginning)
            found.AddRange(leaves.Prefix(word));
        foreach (var correction in corrections.Take(MostCorrections))
            found.AddRange(leaves.Word(correction.Word, MathF.Pow(Weights.PerEdit, correction.Edits))
                .Select(leaf => leaf with { Kind = MatchKind.Spelling, Term = correction.Word }));
        return found;
    }

    private static QueryUnit Clause(QueryClause clause, LeafBuilder leaves)
    {
        var found = new List<Leaf>();
        foreach (var part in clause.Alternatives)
            found.AddRange(part.Kind switch
            {
                PartKind.Phrase => leaves.Phrase(part.Text),
                PartKind.Prefix => leaves.Prefix(part.Text),
                _ => leaves.Word(part.Text),
            });
        return new QueryUnit(string.Join(" OR ", clause.Alternatives.Select(part => part.Text)), found, clause.Excluded ? Demand.Excluded : Demand.Required)
        {
            Loosely = [.. clause.Alternatives.Where(part => part.Kind == PartKind.Phrase).SelectMany(part => Loosely(part, leaves))],
        };
    }

    private static IEnumerable<Leaf> Loosely(QueryPart phrase, LeafBuilder leaves)
    {
        var words = phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !leaves.IsStopWord(word)).ToList();
        var each = words.ConvertAll(word => leaves.Word(word));
        if (each.Count > 0 && each.TrueForAll(one => one.Count > 0))
            yield return AllOf(phrase.Text, each);
    }

    /// <summary>A whole query that names a document by its code, or a place of the Compact, finds that first.</summary>
    private static void AddCode(List<QueryUnit> units, string text, IndexReader reader)
    {
        const int longest = 40;
        var code = text.Trim();
        if (code.Length is 0 or > longest || units.Exists(unit => unit.Demand == Demand.Excluded))
            return;
        var named = new[] { code, code.ToUpperInvariant(), code.ToLowerInvariant() }.Concat(CodeNames.Of(code)).Distinct()
            .Where(id => reader.DocFreq(new Term(IndexFields.Id, id)) > 0).ToList();
        if (named.Count == 0)
            return;
        var same = named.Select((id, place) => new Leaf(MatchKind.Code, code, null, 1, new TermQuery(new Term(IndexFields.Id, id)) { Boost = Weights.Code / (1 + place) }));
        var words = units.ConvertAll(unit => unit.Leaves.Where(leaf => leaf.Kind != MatchKind.RelatedMeaning).ToList());
        var asked = words.Count switch
        {
            1 => words[0],
            > 1 when words.TrueForAll(one => one.Count > 0) => [AllOf(code, words)],
            _ => [],
        };
        units.Clear();
        units.Add(new QueryUnit(code, [.. asked, .. same]));
    }

    private static Leaf Nothing(string text) => new(MatchKind.Text, text, null, 0, new BooleanQuery());

    private static string Replace(string text, Dictionary<string, string> corrections)
    {
        foreach (var (typed, meant) in corrections)
            text = text.Replace(typed, meant, StringComparison.Ordinal);
        return text.Trim();
    }
}
