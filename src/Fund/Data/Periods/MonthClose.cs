using Marrakech.Fund.Domain.Books;

namespace Marrakech.Fund.Data.Periods;

/// <summary>The closing of a month, and with it of all before it: asked for by one person, done or given up by another step.</summary>
internal sealed class MonthClose
{
    /// <summary>Series of its numbers, and kind of its subject in acts.</summary>
    public const string Series = "fund-month-close", Thing = "book-month";

    public required long Number { get; init; }
    public required int Book { get; init; }

    /// <summary>Last day that takes no more postings.</summary>
    public required DateOnly Through { get; init; }
    public required Guid? AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public Guid? EndedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Number of the book's last posting when the month was closed; null while it waits, or where it was given up.</summary>
    public long? Head { get; set; }

    /// <summary>Its hash.</summary>
    public string? Hash { get; set; }

    public bool IsOpen => EndedAt is null;

    public bool IsClosed => Head is not null;
}

/// <summary>A posting somebody asks to take back because it is wrong, and what became of it. It is the business document of the posting that does it.</summary>
internal sealed class Correction
{
    public const int CodeLength = 20, ReasonLength = 500;

    /// <summary>Series of its numbers; kind of the business document and of the posting.</summary>
    public const string Series = "fund-correction", Kind = "correction";

    /// <summary>As <c>FJ-000001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Number of the posting to be taken back.</summary>
    public required long Posting { get; init; }
    public required string Reason { get; init; }
    public required Guid? AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public Guid? EndedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Number of the posting that took it back; null while it waits, or where it was given up.</summary>
    public long? Reversal { get; set; }

    public bool IsOpen => EndedAt is null;

    public static string CodeOf(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"FJ-{number:000000}");

    /// <summary>The posting that takes another back: every line with the other sign.</summary>
    /// <param name="entered">The other.</param>
    /// <param name="day">Day it counts for.</param>
    public NewPosting Reverse(NewPosting entered, DateOnly day) => new()
    {
        Key = $"{Kind}:{Code}",
        Day = day,
        Kind = Kind,
        DocumentKind = Kind,
        DocumentCode = Code,
        Reverses = Posting,
        Lines = [.. entered.Lines.Select(l => l with { Minor = -l.Minor, Base = -l.Base })],
    };
}
