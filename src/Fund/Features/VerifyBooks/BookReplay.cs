using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>What is wrong with the books, where first; its sentence stands in <see cref="BookReplay.Sentence"/>.</summary>
internal enum BookBreak
{
    /// <summary>A number is missing between two postings, or the last ones are.</summary>
    Missing,

    /// <summary>What a posting says is not what its hash was made of, or the hash does not follow from the one before.</summary>
    Altered,

    /// <summary>A posting breaks a rule of the books.</summary>
    AgainstTheRules,

    /// <summary>The book's row names another head.</summary>
    OtherHead,

    /// <summary>A total is not the sum of its lines.</summary>
    TotalDiffers,

    /// <summary>A line belongs to no posting.</summary>
    LineAlone,

    /// <summary>A posting names a business document that is not there.</summary>
    DocumentMissing,

    /// <summary>A posting names an act the trail does not have.</summary>
    ActMissing,

    /// <summary>An account is not what the chart allows, or there twice.</summary>
    AccountUnknown,
}

/// <summary>Something wrong, and where.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">Which posting; 0 where it is none.</param>
/// <param name="Detail">What more can be said: a rule, an account, a document.</param>
internal sealed record BookFault(BookBreak Kind, long Number, string Detail = "");

/// <summary>Enters a whole book again from its first posting, by the same rules, and compares; each posting was proved before (<see cref="BookProof"/>). Pure.</summary>
internal sealed class BookReplay
{
    private readonly Dictionary<int, Balance> balances = [];
    private readonly Dictionary<string, Reservation> reservations = new(StringComparer.Ordinal);
    private readonly HashSet<long> takenBack = [];
    private readonly HashSet<UInt128> keys = [];

    private readonly long totalled;
    private readonly Dictionary<(int Account, DateOnly Day), Balance> days = [];

    /// <param name="totalled">Number of the last posting that is in the sums by day and month.</param>
    public BookReplay(long totalled) => this.totalled = totalled;

    /// <summary>What moved in each account on each day, of the postings that are in the sums.</summary>
    public IReadOnlyDictionary<(int Account, DateOnly Day), Balance> Days => days;

    /// <summary>Postings found sound.</summary>
    public long Number { get; private set; }

    /// <summary>Hash of the last of them.</summary>
    public string Hash { get; private set; } = PostingText.FirstPrevious;

    /// <summary>What stands in each account after them.</summary>
    public IReadOnlyDictionary<int, Balance> Balances => balances;

    /// <summary>Takes the next posting; what is wrong with it, or null.</summary>
    public BookFault? Take(ProvedPosting proved)
    {
        if (proved.Row is { } row && row.Number != Number + 1) return new(BookBreak.Missing, Number + 1);
        if (proved.Fault is { } fault) return fault;
        var posting = proved.Posting!;
        if (Against(posting, proved.Key) is { } rule) return new(BookBreak.AgainstTheRules, proved.Number, rule.ToString());
        Apply(posting, proved.Lines);
        (Number, Hash) = (proved.Number, proved.Row!.Hash);
        return null;
    }

    /// <summary>The fault as a sentence for whoever looks after the books.</summary>
    public static string Sentence(BookFault fault) => fault.Kind switch
    {
        BookBreak.Missing => $"Posting {fault.Number} is missing.",
        BookBreak.Altered => $"Posting {fault.Number} is not what was entered: its text and its hash do not belong together.",
        BookBreak.AgainstTheRules => $"Posting {fault.Number} breaks a rule of the books: {fault.Detail}.",
        BookBreak.OtherHead => $"The book says that its last posting is another one than number {fault.Number}.",
        BookBreak.TotalDiffers => $"A total of account {fault.Detail} is not the sum of its lines.",
        BookBreak.LineAlone => $"A line of posting {fault.Number} stands without it.",
        BookBreak.DocumentMissing => $"Posting {fault.Number} names the document {fault.Detail}, which is not there.",
        BookBreak.ActMissing => $"Posting {fault.Number} names act {fault.Detail}, which the trail does not have.",
        BookBreak.AccountUnknown => $"Posting {fault.Number} uses an account that the chart does not know.",
        _ => throw new InvalidOperationException($"The fault {fault.Kind} has no sentence."),
    };

    /// <summary>The rule it breaks, of those that can be told from the postings before.</summary>
    private BookRefusal? Against(NewPosting posting, UInt128 key)
    {
        if (!keys.Add(key)) return BookRefusal.KeyUsed;
        if (posting.Reverses is { } reversed && (reversed > Number || !takenBack.Add(reversed))) return BookRefusal.NotReversible;
        if (posting.Reserves is { } made && reservations.ContainsKey(made)) return BookRefusal.ReservationExists;
        if (posting.Resolves is not { } ended) return null;
        if (!reservations.TryGetValue(ended, out var held)) return BookRefusal.ReservationUnknown;
        if (held.EndedBy is not null) return BookRefusal.ReservationOver;
        return posting.Lines.Where(l => l.Account.Number == Chart.Reserved).Sum(l => l.Minor) == held.Held ? null : BookRefusal.ReservationDiffers;
    }

    private void Apply(NewPosting posting, IReadOnlyList<LineRow> lines)
    {
        foreach (var line in lines)
        {
            Add(balances, line.Account, line);
            if (line.Number <= totalled) Add(days, (line.Account, line.Day), line);
        }

        if (posting.Reserves is { } made)
        {
            var line = posting.Lines.Single(l => l.Account.Number == Chart.Reserved);
            reservations[made] = new Reservation(made, line.Account.Project, -line.Minor, null);
        }

        if (posting.Resolves is { } ended) reservations[ended] = reservations[ended] with { EndedBy = Number + 1 };
    }

    private static void Add<TKey>(Dictionary<TKey, Balance> sums, TKey key, LineRow line)
        where TKey : notnull
    {
        ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        sum += new Balance(line.Minor, line.Base);
    }
}
