using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>The words the index knows, how many documents hold each, and which look like a given one.</summary>
internal sealed class Vocabulary(IndexReader reader)
{
    private const int MostSeen = 2_000;

    public int Documents => reader.NumDocs;

    public int DocumentsWith(string field, string term) => reader.DocFreq(new Term(field, term));

    public bool Knows(string field, string term) => DocumentsWith(field, term) > 0;

    /// <summary>Words that begin so, those in most documents first.</summary>
    public IReadOnlyList<string> BeginningWith(string field, string prefix, int most)
    {
        if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is not { } terms)
            return [];
        var found = new List<(string Word, int Documents)>();
        var start = new BytesRef(prefix);
        if (terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
            return [];
        do
        {
            if (!StringHelper.StartsWith(terms.Term, start))
                break;
            found.Add((terms.Term.Utf8ToString(), terms.DocFreq));
        }
        while (found.Count < MostSeen && terms.MoveNext());
        return [.. found.OrderByDescending(word => word.Documents).Take(most).Select(word => word.Word)];
    }

    /// <summary>Known words within one edit (4-7 letters) or two (8 and more) that share the first letter, the likeliest first.</summary>
    public IReadOnlyList<Correction> Resembling(string language, string word)
    {
        const int shortest = 4, shortestForTwo = 8;
        if (word.Length < shortest)
            return [];
        var edits = word.Length >= shortestForTwo ? 2 : 1;
        return [.. Resembling(IndexFields.Exact(language), language, word, edits), .. Resembling(IndexFields.Names, language, word, edits)];
    }

    private List<Correction> Resembling(string field, string language, string word, int edits)
    {
        var found = new List<Correction>();
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            return found;
        var similar = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, 1, true);
        while (found.Count < MostSeen && similar.MoveNext())
        {
            var candidate = similar.Term.Utf8ToString();
            if (candidate != word && !candidate.Any(char.IsDigit))
                found.Add(new Correction(candidate, language, EditDistance.Between(word, candidate), similar.DocFreq));
        }
        return found;
    }
}

/// <summary>A known word that an unknown one may have meant.</summary>
internal sealed record Correction(string Word, string Language, int Edits, int Documents);
