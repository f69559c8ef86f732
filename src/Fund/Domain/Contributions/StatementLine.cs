using System.Globalization;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>Something a bank's statement says: a line, a balance, or what could not be read of it.</summary>
/// <param name="Number">Row or entry of the file, from 1.</param>
internal sealed record StatementPart(int Number)
{
    public StatementLine? Line { get; init; }

    /// <summary>What stood in the account at the end of a day.</summary>
    public (DateOnly Day, long Minor)? Balance { get; init; }
    public StatementFault? Fault { get; init; }
}

/// <summary>A line of a statement.</summary>
/// <param name="Day">Value date.</param>
/// <param name="Minor">Smallest units; what left the account is below zero.</param>
/// <param name="Reference">The bank's reference; empty where it gives none.</param>
/// <param name="Text">What else it says.</param>
internal sealed record StatementLine(DateOnly Day, long Minor, string Reference, string Text);

/// <summary>What is wrong with a part of a statement; its sentence is <c>Statement.Fault.{Name}</c>.</summary>
internal enum StatementFault
{
    DayWrong,
    AmountWrong,

    /// <summary>It is of another currency than the account.</summary>
    CurrencyDiffers,

    /// <summary>It is of another account.</summary>
    AccountDiffers,

    /// <summary>It is neither a table nor camt.053, or breaks off.</summary>
    NotReadable,
}

/// <summary>Reads amounts of statements: with a sign, and nought where a bank says so.</summary>
internal static class StatementAmount
{
    public static long? Read(string? typed, Currency currency)
    {
        var text = (typed ?? "").Trim();
        var isBelow = text.StartsWith('-');
        var bare = text.TrimStart('-', '+');
        if (decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain) && plain == 0) return 0;
        return Amount.Read(bare, currency).Amount is { } amount ? isBelow ? -amount.Minor : amount.Minor : null;
    }
}
