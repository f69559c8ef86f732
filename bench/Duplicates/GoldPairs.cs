using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Bench.Duplicates;

/// <summary>Which practices of the two booklets people found to be the same: by the first words of each.</summary>
/// <param name="Key">Key of the practice in the starter repository.</param>
/// <param name="Newer">First words in the newer booklet, or null where it is not there.</param>
/// <param name="First">First words of each part in the first edition.</param>
internal sealed record GoldPair(string Key, string? Newer, IReadOnlyList<string> First)
{
    public static IReadOnlyList<GoldPair> Read(string file) =>
        [.. File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<GoldPair>(l, JsonSerializerOptions.Web)!)];

    /// <summary>Gives each practice of a document the key of its pair; both go in the order of the document, so equal titles stay apart.</summary>
    public static IReadOnlyDictionary<SourcePractice, string> Keys(IReadOnlyList<GoldPair> pairs, DocumentKind kind, IReadOnlyList<SourcePractice> practices)
    {
        var open = pairs
            .SelectMany(p => kind == DocumentKind.Booklet ? (p.Newer is { } newer ? [newer] : []) : p.First, (p, words) => (p.Key, Words: Words(words)))
            .ToList();
        var keys = new Dictionary<SourcePractice, string>(ReferenceEqualityComparer.Instance);
        foreach (var practice in practices)
        {
            var (whole, text) = (Words(practice.Title + " " + practice.Text), Words(practice.Text));
            var at = open.FindIndex(o => whole.StartsWith(o.Words, StringComparison.Ordinal) || text.StartsWith(o.Words, StringComparison.Ordinal));
            if (at < 0)
                continue;
            keys[practice] = open[at].Key;
            open.RemoveAt(at);
        }

        return keys;
    }

    private static string Words(string text) => string.Join(' ', FactText.Cut(text).Select(t => t.Folded));
}
