using System.Globalization;

namespace Marrakech.Fund.Data.Contributions;

/// <summary>An account of the fund at a bank.</summary>
internal sealed class BankAccount
{
    public const int CodeLength = 16, BankLength = 200, NumberLength = 40, LeastNumber = 4;
    private const int Shown = 4;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "bank-account";

    public required Guid Id { get; init; }

    /// <summary>As <c>FB-000001</c>: the party in the books.</summary>
    public required string Code { get; init; }
    public required string Bank { get; set; }
    public required string Currency { get; init; }

    /// <summary>Whole number; only fund administrators see it, unless the account is public.</summary>
    public required string Number { get; set; }
    public bool IsClosed { get; set; }

    /// <summary>Whether everybody reads its whole number, to give to the fund.</summary>
    public bool IsPublic { get; set; }
    public int Row { get; set; } = 1;

    /// <summary>What others see of the number.</summary>
    public string End => Number[^Shown..];

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FB-{number:000000}");

    public object Digested() => new { Code, Bank, Currency, Number, IsClosed, IsPublic, Row };
}

/// <summary>An exchange rate as it was entered.</summary>
internal sealed class RateRow
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "exchange-rate";

    public required string Currency { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Millionths of a unit for one US dollar.</summary>
    public required long Millionths { get; set; }
    public required string Source { get; set; }
    public required DateTimeOffset EnteredAt { get; set; }

    public Domain.Contributions.Rate Read() => new(Domain.Money.Currency.Find(Currency)!, Day, Millionths, Source);
}
