using System.Globalization;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>What a dollar cost in another currency on a day, and who says so.</summary>
/// <param name="Currency">Of which currency.</param>
/// <param name="Day">On which day.</param>
/// <param name="Millionths">Millionths of a unit of the currency for one US dollar.</param>
/// <param name="Source">Who says so.</param>
internal sealed record Rate(Currency Currency, DateOnly Day, long Millionths, string Source)
{
    /// <summary>Days after which a rate no longer tells what money is worth.</summary>
    public const int MostDays = 35;

    public const int SourceLength = 200;

    private const long Unit = 1_000_000, Highest = 1_000_000_000_000;

    /// <summary>The dollar itself.</summary>
    public static Rate Dollar(DateOnly day) => new(Currency.Dollar, day, Unit, "");

    /// <summary>Units for a dollar.</summary>
    public decimal Units => (decimal)Millionths / Unit;

    /// <summary>Cents of the dollar an amount is worth, rounded half to even.</summary>
    public long Cents(long minor) => (long)Math.Round(minor * 100m / Currency.Units / Units, MidpointRounding.ToEven);

    /// <summary>Whether it is too old for a day.</summary>
    public bool IsStale(DateOnly day) => day.DayNumber - Day.DayNumber > MostDays;

    /// <summary>Reads units for a dollar as typed, with a point or a comma and at most six decimals; null for what is no rate.</summary>
    public static long? Read(string? typed) =>
        decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units) && units > 0 && units <= (decimal)Highest / Unit
        && units * Unit is var millionths && millionths == decimal.Truncate(millionths) ? (long)millionths : null;

    /// <summary>As files write it.</summary>
    public string Plain() => Units.ToString("0.######", CultureInfo.InvariantCulture);
}
