using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Marrakech.Knowledge.Search.Storage;

/// <summary>Hands ready terms to the index writer.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly string[] _terms;
    private readonly ICharTermAttribute _term;
    private int _next;

    public TermStream(IEnumerable<string> terms)
    {
        _terms = [.. terms];
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_next == _terms.Length)
            return false;
        ClearAttributes();
        _term.Append(_terms[_next++]);
        return true;
    }

    public override void Reset() => _next = 0;
}
