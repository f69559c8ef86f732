using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Domain;

/// <summary>An edition with the number that is part of its permanent address.</summary>
internal sealed record NumberedEdition(int Number, Edition Edition)
{
    private const int TimeDigits = 12;

    public bool IsCurrent => Edition.SupersededIn is null;

    /// <summary>The words of editions to be compared: with their titles where all of them have one.</summary>
    private static string Words(IEnumerable<NumberedEdition> parts, bool titled) =>
        string.Join("\n\n", parts.Select(p => titled ? $"{p.Edition.Title}\n\n{p.Edition.Text}" : p.Edition.Text));

    /// <summary>What differs from some editions to others.</summary>
    public static TextDifference Difference(IReadOnlyCollection<NumberedEdition> older, IReadOnlyCollection<NumberedEdition> newer)
    {
        var titled = older.Concat(newer).All(e => e.Edition.HasTitle);
        return TextDifference.Between(Words(older, titled), Words(newer, titled));
    }

    /// <summary>Numbers editions from 1 in the order they came in. Later imports add numbers behind; none ever changes.</summary>
    public static IReadOnlyList<NumberedEdition> All(IEnumerable<Edition> editions) =>
    [
        .. editions.OrderBy(e => e.Id.ToString("N")[..TimeDigits], StringComparer.Ordinal)
            .ThenBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.DocumentVersion).ThenBy(e => e.Objective).ThenBy(e => e.Position)
            .Select((e, at) => new NumberedEdition(at + 1, e)),
    ];

    /// <summary>The edition that took the place of a superseded one; null while current, or where the document dropped the practice.</summary>
    public NumberedEdition? Successor(IEnumerable<NumberedEdition> all)
    {
        var next = all.Where(e => e.Edition.Document == Edition.Document && e.Edition.DocumentVersion == Edition.SupersededIn).ToList();
        return next.Find(e => e.Edition.Objective == Edition.Objective && e.Edition.Position == Edition.Position) ?? (next.Count == 1 ? next[0] : null);
    }
}
