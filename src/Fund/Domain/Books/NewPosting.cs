namespace Marrakech.Fund.Domain.Books;

/// <summary>A line of a posting.</summary>
/// <param name="Account">Which account.</param>
/// <param name="Minor">Smallest units of the account's currency; debit above zero, credit below.</param>
/// <param name="Base">The same in cents of the US dollar.</param>
internal readonly record struct PostingLine(AccountKey Account, long Minor, long Base)
{
    /// <summary>A line in US dollars.</summary>
    public static PostingLine Dollars(string number, long cents, string party = "", string project = "") => new(new AccountKey(number, Money.Currency.Dollar.Code, party, project), cents, cents);
}

/// <summary>Something to be entered in the books. Whoever asks twice with the same key gets the same answer, and it is entered once.</summary>
internal sealed record NewPosting
{
    public const int KeyLength = 120, KindLength = 30, DocumentLength = 60, TextLength = 200, MostLines = 200;

    /// <summary>Idempotency key, unique in its book: <c>deposit:D-000012</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Day it counts for (the value date of money that moved).</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What happened, in one word: <c>deposit</c>, <c>allocation</c>, <c>transfer</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Kind of the business document it follows from.</summary>
    public required string DocumentKind { get; init; }

    /// <summary>Code of that document.</summary>
    public required string DocumentCode { get; init; }

    /// <summary>One line for people, at most <see cref="TextLength"/> characters; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Its lines, which sum to zero in each currency and in dollars.</summary>
    public required IReadOnlyList<PostingLine> Lines { get; init; }

    /// <summary>Number of the posting it takes back, every line with the other sign; null for a posting of its own.</summary>
    public long? Reverses { get; init; }

    /// <summary>Code of the reservation it makes: what it credits to <see cref="Chart.Reserved"/> is held under this code.</summary>
    public string? Reserves { get; init; }

    /// <summary>Code of the reservation it ends: it debits <see cref="Chart.Reserved"/> by exactly what was held.</summary>
    public string? Resolves { get; init; }
}

/// <summary>What became of a posting.</summary>
/// <param name="Number">Its place in the book, from 1.</param>
/// <param name="Hash">Its hash, lower-case hexadecimal.</param>
/// <param name="IsNew">False where it had been entered before with the same key and content.</param>
internal sealed record Posted(long Number, string Hash, bool IsNew);
