namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>Which items somebody wants side by side, read from an address.</summary>
/// <param name="Codes">The codes, each once, at most <see cref="Most"/>.</param>
/// <param name="IsTooMany">Whether more were named than stand side by side.</param>
internal sealed record Comparison(IReadOnlyList<string> Codes, bool IsTooMany)
{
    /// <summary>More do not fit beside each other on paper.</summary>
    public const int Most = 4;

    private const int LongestCode = 12;

    /// <summary>Understands one value with commas as well as many values.</summary>
    public static Comparison Read(IEnumerable<string?> values)
    {
        var codes = values.SelectMany(v => (v ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(c => c.Length <= LongestCode).Select(c => c.ToUpperInvariant()).Distinct().Take(Most + 1).ToList();
        return new Comparison([.. codes.Take(Most)], codes.Count > Most);
    }

    /// <summary>Whether all say the same; the order of values does not count.</summary>
    public static bool IsSame(IReadOnlyList<IReadOnlyList<string>> cells) =>
        cells.Skip(1).All(c => c.Order(StringComparer.Ordinal).SequenceEqual(cells[0].Order(StringComparer.Ordinal), StringComparer.Ordinal));
}
