using System.Text;

namespace Marrakech.Architecture;

/// <summary>All runs of twelve words in some texts, without regard to case, punctuation and white space.</summary>
internal sealed class WordRuns
{
    private const int Length = 12;
    private readonly HashSet<string> runs;

    public WordRuns(IEnumerable<string> texts) => runs = [.. texts.SelectMany(t => Runs(Words(t)))];

    public int Count => runs.Count;

    public bool Holds(string run) => runs.Contains(run);

    /// <summary>The first run of each stretch that <paramref name="text"/> shares with these.</summary>
    public IEnumerable<string> FoundIn(string text)
    {
        var inside = false;
        foreach (var run in Runs(Words(text)))
        {
            var shared = runs.Contains(run);
            if (shared && !inside) yield return run;
            inside = shared;
        }
    }

    private static IEnumerable<string> Runs(List<string> words)
    {
        for (var i = 0; i + Length <= words.Count; i++) yield return string.Join(' ', words.GetRange(i, Length));
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
