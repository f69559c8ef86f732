namespace Marrakech.Fund.Domain.Iati;

/// <summary>A whole in equal parts of hundredths of a per cent, which sum to exactly one hundred.</summary>
internal static class Shares
{
    private const int Whole = 10_000;

    /// <summary>Shares in per cent; the first carry what does not divide.</summary>
    public static IReadOnlyList<decimal> Of(int parts) => [.. Enumerable.Range(0, parts).Select(i => (Whole / parts + (i < Whole % parts ? 1 : 0)) / 100m)];
}
