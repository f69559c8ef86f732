using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Domain;

/// <summary>An edition with the number that is part of its permanent address.</summary>
internal sealed record NumberedEdition(int Number, Edition Edition)
{
    private const int TimeDigits = 12;

    public bool IsCurrent => Edition.SupersededIn is null;

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
