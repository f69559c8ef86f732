using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.TokenAttributes;

namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>Light stemming of one word at a time; not safe for use by two threads at once.</summary>
internal sealed class StemChain : IDisposable
{
    /// <summary>The Spanish stemmer leaves words of four letters alone, so that niño and niños would differ.</summary>
    private const int ShortSpanishWord = 4;

    private readonly bool _isSpanish;
    private readonly OneWord _source;
    private readonly TokenStream _chain;
    private readonly ICharTermAttribute _term;

    public StemChain(string language)
    {
        _isSpanish = language == "es";
        _source = new OneWord();
        _chain = language switch
        {
            "ar" => new ArabicStemFilter(_source),
            "en" => new KStemFilter(_source),
            "es" => new SpanishLightStemFilter(_source),
            "fr" => new FrenchLightStemFilter(_source),
            "ru" => new RussianLightStemFilter(_source),
            _ => _source,
        };
        _term = _chain.GetAttribute<ICharTermAttribute>();
    }

    public string Stem(string form)
    {
        if (ReferenceEquals(_chain, _source))
            return form;
        if (_isSpanish && form.Length == ShortSpanishWord && form[^1] is 'a' or 'e' or 'o')
            return form[..^1];
        _source.Next(form);
        _chain.IncrementToken();
        return _term.Length == 0 || _term.Buffer.AsSpan(0, _term.Length).SequenceEqual(form) ? form : _term.ToString()!;
    }

    public void Dispose() => _chain.Dispose();

    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private string _next = "";

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public void Next(string form) => _next = form;

        public override bool IncrementToken()
        {
            _term.SetEmpty().Append(_next);
            return true;
        }
    }
}
