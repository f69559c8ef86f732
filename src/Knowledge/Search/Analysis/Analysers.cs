using System.Collections.Concurrent;

namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>Lends analysers, which are costly to make and serve one thread at a time.</summary>
internal sealed class Analysers
{
    private readonly Dictionary<string, ConcurrentBag<LanguageAnalyser>> _idle =
        Languages.All.ToDictionary(language => language, _ => new ConcurrentBag<LanguageAnalyser>());

    public List<Word> Read(string language, string text)
    {
        var idle = _idle[language];
        var analyser = idle.TryTake(out var taken) ? taken : new LanguageAnalyser(language);
        var words = analyser.Read(text);
        idle.Add(analyser);
        return words;
    }
}
