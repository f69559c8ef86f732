using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Fund.Domain.Audit;

/// <summary>How a sample is drawn. Stored by name; its words are <c>SampleMethod.{Name}</c>.</summary>
internal enum SampleMethod
{
    /// <summary>Everything of an amount or more, and some of the rest by lot.</summary>
    LargestAndRandom,

    /// <summary>Every dollar is equally likely: one is taken from each interval of the running sum.</summary>
    MonetaryUnit,
}

/// <summary>Which lines of an account make the population. Stored by name; its words are <c>SampleSide.{Name}</c>.</summary>
internal enum SampleSide
{
    Both,
    Debit,
    Credit,
}

/// <summary>Why a row is in a sample. Its words are <c>SampleReason.{Name}</c>.</summary>
internal enum SampleReason
{
    /// <summary>Its amount is large enough to be in every sample.</summary>
    Large,

    /// <summary>By lot.</summary>
    Lot,
}

/// <summary>A posting that may be drawn.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Cents">What it weighs, in cents of the dollar; above nought.</param>
internal readonly record struct SampleUnit(long Number, long Cents);

/// <summary>A posting that was drawn.</summary>
internal readonly record struct Drawn(SampleUnit Unit, SampleReason Reason);

/// <summary>
/// Draws samples. Pure, and the same for the same seed and the same postings: chance comes from SHA-256 of the seed, so that anybody can draw again with
/// tools of their own (<c>docs/modules/fund-audit.md</c>).
/// </summary>
internal static class Sampling
{
    /// <summary>Everything of an amount or more, and as many of the rest as asked for: those whose lots come first.</summary>
    /// <param name="units">The population.</param>
    /// <param name="large">Cents from which a posting is in every sample.</param>
    /// <param name="count">How many of the rest.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<Drawn> LargestAndRandom(IReadOnlyList<SampleUnit> units, long large, int count, string seed) =>
    [
        .. units.Where(u => u.Cents >= large).Select(u => new Drawn(u, SampleReason.Large))
            .Concat(units.Where(u => u.Cents < large).OrderBy(u => Lot(seed, u.Number), StringComparer.Ordinal).ThenBy(u => u.Number).Take(count).Select(u => new Drawn(u, SampleReason.Lot)))
            .OrderBy(d => d.Unit.Number),
    ];

    /// <summary>The postings in which the chosen dollars lie: one dollar of each interval of the running sum, in the order of numbers.</summary>
    /// <param name="units">The population.</param>
    /// <param name="interval">Cents from one to the next.</param>
    /// <param name="seed">The seed; it says where in the first interval the first lies.</param>
    public static IReadOnlyList<Drawn> MonetaryUnit(IReadOnlyList<SampleUnit> units, long interval, string seed) => MonetaryUnit(units, interval, Start(seed, interval));

    /// <summary>The same from a given beginning.</summary>
    /// <param name="units">The population.</param>
    /// <param name="interval">Cents from one to the next.</param>
    /// <param name="start">The first, from 1 to <paramref name="interval"/>.</param>
    public static IReadOnlyList<Drawn> MonetaryUnit(IReadOnlyList<SampleUnit> units, long interval, long start)
    {
        var drawn = new List<Drawn>();
        var (sum, next) = (0L, start);
        foreach (var unit in units.OrderBy(u => u.Number))
        {
            sum += unit.Cents;
            if (sum < next) continue;
            drawn.Add(new(unit, unit.Cents >= interval ? SampleReason.Large : SampleReason.Lot));
            next += (sum - next) / interval * interval + interval;
        }

        return drawn;
    }

    /// <summary>A number from 1 to <paramref name="interval"/>: the first eight bytes of the SHA-256 of seed, line feed and <c>start</c> as a share of all there are.</summary>
    public static long Start(string seed, long interval) => 1 + (long)((UInt128)BinaryPrimitives.ReadUInt64BigEndian(Digest($"{seed}\nstart")) * (ulong)interval >> 64);

    /// <summary>The lot of a posting: the SHA-256 of seed, line feed and number. The smaller comes first.</summary>
    public static string Lot(string seed, long number) => Convert.ToHexStringLower(Digest(seed + "\n" + number.ToString(CultureInfo.InvariantCulture)));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
