using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Search.Storage;

/// <summary>Hands words already read to the index writer, one document after the other; two Han characters that stand together go in as one term.</summary>
internal sealed class WordStream : TokenStream
{
    private const int Gap = 100;

    private readonly List<(string Term, int Step)> _terms = [];
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private int _next;

    public WordStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Takes the words of the next document.</summary>
    public WordStream Of(ReadOnlySpan<List<Word>> parts, bool stems)
    {
        _terms.Clear();
        foreach (var part in parts)
        {
            var step = _terms.Count == 0 ? 1 : Gap;
            foreach (var term in Terms(part, stems))
            {
                _terms.Add((term, step));
                step = 1;
            }
        }
        return this;
    }

    /// <summary>Takes terms that are ready.</summary>
    public WordStream Of(IEnumerable<string> terms)
    {
        _terms.Clear();
        foreach (var term in terms)
            _terms.Add((term, 1));
        return this;
    }

    public static IEnumerable<string> Terms(IReadOnlyList<Word> words, bool stems)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.IsHan)
            {
                if (!stems || word.Stem is not null)
                    yield return stems ? word.Stem! : word.Form;
                continue;
            }
            var joinsBefore = i > 0 && words[i - 1].IsHan && words[i - 1].End == word.Start;
            var joinsAfter = i + 1 < words.Count && words[i + 1].IsHan && words[i + 1].Start == word.End;
            if (joinsAfter)
                yield return word.Form + words[i + 1].Form;
            else if (!joinsBefore && (!stems || word.Stem is not null))
                yield return word.Form;
        }
    }

    public override bool IncrementToken()
    {
        if (_next == _terms.Count)
            return false;
        ClearAttributes();
        var (term, step) = _terms[_next++];
        _term.Append(term);
        _step.PositionIncrement = step;
        return true;
    }

    public override void Reset() => _next = 0;
}
