using Marrakech.Knowledge.Duplicates;

namespace Marrakech.Bench.Duplicates;

/// <summary>Makes many items out of few by putting their sentences together anew; the same seed gives the same items.</summary>
internal static class SyntheticItems
{
    private const int SentencesLeast = 4;
    private const int SentencesMost = 9;
    private const double OwnWords = 0.3;

    public static IReadOnlyList<DuplicateItem> Make(IReadOnlyList<DuplicateItem> real, int count, int seed)
    {
        var random = new Random(seed);
        var sentences = real.SelectMany(i => i.Text.Split(". ", StringSplitOptions.RemoveEmptyEntries)).Where(s => s.Length > 40).ToList();
        var items = new List<DuplicateItem>(count);
        for (var i = 0; i < count; i++)
        {
            var model = real[random.Next(real.Count)];
            var text = Enumerable.Range(0, random.Next(SentencesLeast, SentencesMost + 1)).Select(_ => Varied(sentences[random.Next(sentences.Count)], random));
            items.Add(model with
            {
                Id = $"made-{i}",
                Source = "made",
                Title = $"{model.Title} {Word(random)} {Word(random)}",
                Text = string.Join(". ", text),
                Countries = real[random.Next(real.Count)].Countries,
                Years = [random.Next(1995, 2025)],
                Objective = random.Next(1, 24),
            });
        }

        return items;
    }

    /// <summary>An item told again: some words left out, some exchanged, sentences in another order.</summary>
    public static DuplicateItem Retold(DuplicateItem item, string source, double change, Random random)
    {
        var sentences = item.Text.Split(". ").OrderBy(_ => random.NextDouble()).Select(s =>
            string.Join(' ', s.Split(' ').Where(_ => random.NextDouble() > change / 2).Select(w => random.NextDouble() < change / 2 ? Word(random) : w)));
        return item with { Id = item.Id + "-" + source, Source = source, Title = item.Title + " " + Word(random), Text = string.Join(". ", sentences) };
    }

    // Real collections have names and numbers that stand in few items; recombined sentences alone would not.
    private static string Varied(string sentence, Random random) =>
        string.Join(' ', sentence.Split(' ').Select(w => random.NextDouble() < OwnWords / 4 ? Word(random) : w));

    private static string Word(Random random)
    {
        const string consonants = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        return string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => $"{consonants[random.Next(consonants.Length)]}{vowels[random.Next(vowels.Length)]}"));
    }
}
