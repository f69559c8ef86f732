using System.Text;

namespace Marrakech.Architecture;

/// <summary>All runs of so many words in some texts, without regard to case, punctuation and white space.</summary>
internal sealed class WordRuns
{
    private readonly int length;
    private readonly HashSet<string> runs;

    public WordRuns(IEnumerable<string> texts, int length)
    {
        this.length = length;
        runs = [.. texts.SelectMany(t => Runs(Words(t))).Select(Fold)];
    }

    public int Count => runs.Count;

    /// <summary>The first run of each stretch that <paramref name="text"/> shares with these; names are passed over.</summary>
    public IEnumerable<string> SentencesIn(string text)
    {
        var inside = false;
        foreach (var run in Runs(Words(text)))
        {
            var shared = runs.Contains(Fold(run)) && !IsName(run);
            if (shared && !inside) yield return string.Join(' ', run);
            inside = shared;
        }
    }

    private bool IsName(List<string> run) => run.Count(word => char.IsUpper(word[0])) >= length / 2;

    private static string Fold(List<string> run) => string.Join(' ', run).ToLowerInvariant();

    private IEnumerable<List<string>> Runs(List<string> words)
    {
        for (var i = 0; i + length <= words.Count; i++) yield return words.GetRange(i, length);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
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
