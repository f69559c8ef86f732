using Marrakech.Fund.Domain.Books;

namespace Marrakech.Fund.Data.Books;

/// <summary>A book and where it stands. The one row of it that changes: its head, and how far its totals reach.</summary>
internal sealed class BookRow
{
    public const int CodeLength = 20;

    public required int Id { get; init; }
    public required string Code { get; init; }

    /// <summary>First day it takes postings for.</summary>
    public required DateOnly Opened { get; init; }

    /// <summary>Number of its last posting.</summary>
    public long Number { get; set; }

    /// <summary>Hash of its last posting.</summary>
    public required string Hash { get; set; }

    /// <summary>Last day of its last closed period.</summary>
    public DateOnly? ClosedThrough { get; set; }

    /// <summary>Number of the last posting that is in the totals.</summary>
    public long Totalled { get; set; }
}

/// <summary>An account. It is made by its first posting and never changes.</summary>
internal sealed class AccountRow
{
    public required int Id { get; init; }
    public required int Book { get; init; }
    public required string Number { get; init; }
    public required string Currency { get; init; }
    public required string Party { get; init; }
    public required string Project { get; init; }

    public AccountKey Key => new(Number, Currency, Party, Project);
}

/// <summary>A posting without its lines. Never updated, never deleted: the database refuses both.</summary>
internal sealed class PostingRow
{
    public required int Book { get; init; }
    public required long Number { get; init; }
    public required string Key { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the act it belongs to.</summary>
    public required long Act { get; init; }
    public required DateOnly Day { get; init; }
    public required string Kind { get; init; }
    public required string DocumentKind { get; init; }
    public required string DocumentCode { get; init; }
    public required string Text { get; init; }
    public long? Reverses { get; init; }

    /// <summary>Reservation it makes. Unique: a reservation is made once.</summary>
    public string? Reserves { get; init; }

    /// <summary>Reservation it ends. Unique: a reservation is ended once.</summary>
    public string? Resolves { get; init; }
    public required string ContentHash { get; init; }
    public required string Hash { get; init; }
}

/// <summary>A line of a posting.</summary>
internal sealed class LineRow
{
    public required int Book { get; init; }
    public required long Number { get; init; }

    /// <summary>Its place in the posting, from 0.</summary>
    public required int Place { get; init; }
    public required int Account { get; init; }

    /// <summary>The posting's day, so that an account is summed without its postings.</summary>
    public required DateOnly Day { get; init; }
    public required long Minor { get; init; }
    public required long Base { get; init; }
}

/// <summary>What moved in an account on a day, or in a month. Derived from the lines up to <see cref="BookRow.Totalled"/>.</summary>
internal sealed class TotalRow
{
    public required int Account { get; init; }
    public required bool IsMonth { get; init; }

    /// <summary>The day, or the first day of the month.</summary>
    public required DateOnly Start { get; init; }
    public long Minor { get; set; }
    public long Base { get; set; }
}
