using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>An event of the review cycle.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Paragraph">Paragraph of the Compact that sets it up.</param>
/// <param name="FirstYear">First year it took or takes place; null where the Compact names none.</param>
/// <param name="EveryYears">Interval in years.</param>
/// <param name="Name">Name.</param>
/// <param name="About">What it is.</param>
public sealed record ReviewEvent(string Key, int Paragraph, int? FirstYear, int EveryYears, LocalText Name, LocalText About)
{
    /// <summary>The first year from <paramref name="year"/> on in which it takes place.</summary>
    public int NextFrom(int year)
    {
        var first = FirstYear ?? year;
        return year <= first ? first : first + (year - first + EveryYears - 1) / EveryYears * EveryYears;
    }
}
