using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>Cuts a text of one language into words with stems. The same code reads documents, queries, the thesaurus and what is highlighted.</summary>
internal sealed class LanguageAnalyser : IDisposable
{
    private const int LongestWord = 100;

    private static readonly string[] Elided = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

    private readonly StandardTokenizer _tokenizer;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly StemChain _stems;
    private readonly IReadOnlySet<string> _stopWords;
    private readonly string _language;

    public LanguageAnalyser(string language)
    {
        _language = language;
        _tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, TextReader.Null) { MaxTokenLength = LongestWord };
        _term = _tokenizer.GetAttribute<ICharTermAttribute>();
        _offset = _tokenizer.GetAttribute<IOffsetAttribute>();
        _stems = new StemChain(language);
        _stopWords = StopWords.Of(language);
    }

    public List<Word> Read(string text)
    {
        var words = new List<Word>(text.Length / 6 + 1);
        if (text.Length == 0)
            return words;
        _tokenizer.SetReader(new StringReader(text));
        _tokenizer.Reset();
        while (_tokenizer.IncrementToken())
            Add(words, _term.Buffer.AsSpan(0, _term.Length), _offset.StartOffset, _offset.EndOffset);
        _tokenizer.End();
        _tokenizer.Dispose();
        return words;
    }

    private void Add(List<Word> words, ReadOnlySpan<char> token, int start, int end)
    {
        var isHan = token.Length <= 2 && Languages.IsHan(token[0]);
        var form = isHan ? token.ToString() : Elide(Folding.Fold(token));
        if (form.Length == 0)
            return;
        var stem = _stopWords.Contains(form) ? null : isHan ? form : Spellings.Of(_language, _stems.Stem(form));
        words.Add(new Word(start, end, form, stem, isHan));
    }

    private string Elide(string form)
    {
        var at = form.IndexOf('\'');
        if (at <= 0)
            return form;
        if (_language == "fr" && Elided.Contains(form[..at]))
            return form[(at + 1)..];
        return form.EndsWith("'s", StringComparison.Ordinal) ? form[..^2] : form;
    }

    public void Dispose()
    {
        _tokenizer.Dispose();
        _stems.Dispose();
    }
}
