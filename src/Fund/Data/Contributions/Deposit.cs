using System.Globalization;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Data.Contributions;

/// <summary>Something that moved at the bank: entered by one person, in the books once another agreed.</summary>
internal sealed class Deposit
{
    public const int CodeLength = 16, ReferenceLength = 100, NoteLength = 1_000, ReasonLength = 1_000, NameLength = 20;

    /// <summary>Kind of subject in the trail, and of business documents.</summary>
    public const string Thing = MoneyIn.Document;

    public required Guid Id { get; init; }

    /// <summary>As <c>FD-000001</c>.</summary>
    public required string Code { get; init; }
    public required DepositKind Kind { get; init; }
    public required DepositState State { get; set; }

    /// <summary>Code of the account it came to or left.</summary>
    public required string Account { get; init; }

    /// <summary>The bank's reference; of a refund only once it is paid.</summary>
    public required string Reference { get; set; }
    public required DateOnly Day { get; init; }
    public required string Currency { get; init; }
    public required long Minor { get; init; }

    /// <summary>Code of the account the other currency left, and how much of it.</summary>
    public string? FromAccount { get; init; }
    public long FromMinor { get; init; }

    /// <summary>Code of the contribution it belongs to; of unidentified money once it is known.</summary>
    public string? Contribution { get; set; }
    public required string Note { get; init; }

    /// <summary>Cents of the dollar it was booked at.</summary>
    public long Cents { get; set; }

    /// <summary>Administrative agent's fee, in smallest units.</summary>
    public long Fee { get; set; }

    /// <summary>Day of the rate that was used, and who said so; null for dollars.</summary>
    public DateOnly? RateDay { get; set; }
    public string? RateSource { get; set; }

    /// <summary>Number of its posting, and of that of its second step.</summary>
    public long? Posting { get; set; }
    public long? SecondPosting { get; set; }

    /// <summary>Day on which a refund was paid.</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>What waits for a second person, with whoever proposed it.</summary>
    public DepositStep? Waits { get; set; }
    public Guid? WaitsBy { get; set; }

    /// <summary>What the waiting step says: contribution, reference and day of payment, reason.</summary>
    public string? WaitsFor { get; set; }
    public DateOnly? WaitsDay { get; set; }
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Pseudonyms of who entered it and who agreed.</summary>
    public Guid? EnteredBy { get; init; }
    public Guid? ApprovedBy { get; set; }
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Why it was discarded or taken back.</summary>
    public string? Reason { get; set; }
    public int Row { get; set; } = 1;

    public Amount Amount => new(Minor, Money);
    public Currency Money => Domain.Money.Currency.Find(Currency)!;

    public bool IsInBooks => State is DepositState.Posted or DepositState.Decided;

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FD-{number:000000}");

    public object Digested() => new
    {
        Code,
        kind = Kind.ToString(),
        state = State.ToString(),
        Account,
        Reference,
        Day,
        Currency,
        Minor,
        FromAccount,
        FromMinor,
        Contribution,
        Note,
        Cents,
        Fee,
        RateDay,
        RateSource,
        Posting,
        SecondPosting,
        PaidOn,
        waits = Waits?.ToString(),
        WaitsFor,
        WaitsDay,
        Reason,
        Row,
    };
}

/// <summary>A line of a bank's statement.</summary>
internal sealed class BankLine
{
    public const int KeyLength = 64, TextLength = 300;

    /// <summary>Digest of account, day, amount, reference, and of how many of the same stand before it in its file.</summary>
    public required string Key { get; init; }
    public required string Account { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Smallest units; what left the account is below zero.</summary>
    public required long Minor { get; init; }
    public required string Reference { get; init; }
    public required string Text { get; init; }
}

/// <summary>What the bank says stood in an account at the end of a day.</summary>
internal sealed class BankBalance
{
    public required string Account { get; init; }
    public required DateOnly Day { get; init; }
    public required long Minor { get; set; }
}
