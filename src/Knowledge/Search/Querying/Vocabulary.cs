using Lucene.Net.Index;
using Lucene.Net.Util;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>The words the index knows, how many documents hold each, and which look like a given one. Serves one query on one thread.</summary>
internal sealed class Vocabulary(IndexReader reader)
{
    private const int MostSeen = 2_000;
    private const int MostCompared = 20_000;

    /// <summary>One enumerator for each segment and field; a query looks up many words, and making enumerators costs more than the look-up.</summary>
    private readonly Dictionary<string, TermsEnum[]> _terms = new(StringComparer.Ordinal);

    public int Documents => reader.NumDocs;

    public int DocumentsWith(string field, string term)
    {
        if (!_terms.TryGetValue(field, out var segments))
            _terms[field] = segments = [.. reader.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator()).OfType<TermsEnum>()];
        var bytes = new BytesRef(term);
        var documents = 0;
        foreach (var segment in segments)
            if (segment.SeekExact(bytes))
                documents += segment.DocFreq;
        return documents;
    }

    public bool Knows(string field, string term) => DocumentsWith(field, term) > 0;

    /// <summary>Words that begin so, those in most documents first.</summary>
    public IReadOnlyList<string> BeginningWith(string field, string prefix, int most) =>
        [.. From(field, prefix, MostSeen).OrderByDescending(word => word.Documents).Take(most).Select(word => word.Word)];

    /// <summary>Known words within one edit (4-7 letters) or two (8 and more) that share the first letter, the likeliest first.</summary>
    public IReadOnlyList<Correction> Resembling(string language, string word)
    {
        const int shortest = 4, shortestForTwo = 8;
        if (word.Length < shortest)
            return [];
        var edits = word.Length >= shortestForTwo ? 2 : 1;
        return [.. Resembling(IndexFields.Exact(language), language, word, edits), .. Resembling(IndexFields.Names, language, word, edits)];
    }

    /// <remarks>
    /// Words with the same first letter are few enough to be compared one by one, which is quicker than building an automaton for the word.
    /// </remarks>
    private List<Correction> Resembling(string field, string language, string word, int edits)
    {
        var found = new List<Correction>();
        foreach (var (candidate, documents) in From(field, word[..1], MostCompared))
            if (Math.Abs(candidate.Length - word.Length) <= edits && candidate != word && !candidate.Any(char.IsDigit)
                && EditDistance.Between(word, candidate) is var distance && distance <= edits)
                found.Add(new Correction(candidate, language, distance, documents));
        return found;
    }

    private IEnumerable<(string Word, int Documents)> From(string field, string prefix, int most)
    {
        if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is not { } terms)
            yield break;
        var start = new BytesRef(prefix);
        if (terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, start))
                yield break;
            yield return (terms.Term.Utf8ToString(), terms.DocFreq);
        }
        while (--most > 0 && terms.MoveNext());
    }
}

/// <summary>A known word that an unknown one may have meant.</summary>
internal sealed record Correction(string Word, string Language, int Edits, int Documents);
