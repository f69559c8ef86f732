using System.Globalization;

namespace Marrakech.Fund.Domain.Money;

/// <summary>What is wrong with an amount as typed; its sentence is <c>Amount.Fault.{Name}</c>.</summary>
internal enum AmountFault
{
    Missing,

    /// <summary>No number written with digits, spaces between thousands and a point or comma before the decimals.</summary>
    NotANumber,

    /// <summary>Nought or less.</summary>
    NotPositive,

    /// <summary>More decimals than the currency has.</summary>
    TooFine,

    /// <summary>More than <see cref="Amount.Most"/> smallest units.</summary>
    TooLarge,
}

/// <summary>Money, exact: a whole number of the currency's smallest unit.</summary>
/// <remarks>Below zero only where money is owed or taken back. Arithmetic is checked: an overflow throws and is never rounded away.</remarks>
/// <param name="Minor">Smallest units: cents of a dollar, whole yen, fils.</param>
/// <param name="Currency">Of which currency.</param>
internal readonly record struct Amount(long Minor, Currency Currency)
{
    /// <summary>Most smallest units of one amount: ten thousand million dollars. Sums of a million of them still fit.</summary>
    public const long Most = 1_000_000_000_000;

    /// <summary>Characters of the longest amount that is read.</summary>
    public const int TextLength = 30;

    /// <summary>As a number of whole units, exactly.</summary>
    public decimal Value => (decimal)Minor / Currency.Units;

    public static Amount operator +(Amount one, Amount other) => one.Currency == other.Currency
        ? new(one.Minor + other.Minor, one.Currency)
        : throw new InvalidOperationException($"{one.Currency} and {other.Currency} cannot be added.");

    public static Amount operator -(Amount one, Amount other) => one + new Amount(-other.Minor, other.Currency);

    /// <summary>A share of it, rounded half to even to the smallest unit.</summary>
    /// <param name="percent">Hundredths of the whole: 1 for one per cent.</param>
    public Amount Share(decimal percent) => this with { Minor = (long)Math.Round(Minor * percent / 100m, MidpointRounding.ToEven) };

    /// <summary>Reads an amount as typed: <c>1234.50</c>, <c>1 234,50</c>, <c>1,234.50</c>.</summary>
    /// <remarks>
    /// Of a single point or comma followed by exactly three digits nobody can say whether it parts thousands or decimals. It is read as decimals
    /// where the currency has three of them and refused as <see cref="AmountFault.NotANumber"/> elsewhere.
    /// </remarks>
    public static (Amount? Amount, AmountFault? Fault) Read(string? typed, Currency currency)
    {
        var text = new string([.. (typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u202f' or '\'' or '\u2019'))]);
        if (text.Length == 0) return (null, AmountFault.Missing);
        if (text.Length > TextLength) return (null, AmountFault.TooLarge);
        if (Plain(text, currency) is not { } plain || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return (null, AmountFault.NotANumber);
        if (value <= 0) return (null, AmountFault.NotPositive);
        if (value > (decimal)Most / currency.Units) return (null, AmountFault.TooLarge);
        var minor = value * currency.Units;
        return minor != decimal.Truncate(minor) ? (null, AmountFault.TooFine) : (new Amount((long)minor, currency), null);
    }

    /// <summary>As files and programs read it: point, no separators, every decimal of the currency.</summary>
    public string Plain() => Value.ToString($"F{Currency.Digits}", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string ToString() => $"{Currency.Code} {Plain()}";

    /// <summary>The number with a point before its decimals and nothing between thousands; null where the marks make no sense.</summary>
    private static string? Plain(string text, Currency currency)
    {
        var marks = text.Where(c => c is '.' or ',').ToList();
        if (marks.Count == 0) return text;
        var last = text.LastIndexOfAny(['.', ',']);
        var (whole, decimals) = (text[..last], text[(last + 1)..]);
        var isThousands = decimals.Length == 3 && (marks.Count > 1 ? marks.Distinct().Count() == 1 : currency.Digits != 3);
        if (isThousands && marks.Count == 1) return null;
        var groups = (isThousands ? text : whole).TrimStart('-').Split('.', ',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))) return null;
        if (!isThousands && whole.Contains(text[last])) return null;
        var joined = (text.StartsWith('-') ? "-" : "") + string.Concat(groups);
        return isThousands ? joined : $"{joined}.{decimals}";
    }
}
