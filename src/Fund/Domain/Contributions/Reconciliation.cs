namespace Marrakech.Fund.Domain.Contributions;

/// <summary>What the books say moved in a bank account.</summary>
/// <param name="Document">Code of the business document.</param>
/// <param name="Reference">The bank's reference; empty where none is known.</param>
/// <param name="Day">Value date.</param>
/// <param name="Minor">Smallest units; what left is below zero.</param>
internal sealed record BookedMove(string Document, string Reference, DateOnly Day, long Minor);

/// <summary>What the bank says moved.</summary>
internal sealed record BankMove(string Reference, string Text, DateOnly Day, long Minor);

/// <summary>A line of the bank that stands in no deposit, and the entry of the books it may be.</summary>
internal sealed record OpenMove(BankMove Move, BookedMove? Suggested);

/// <summary>Books and bank side by side: what both say, what one of them says alone, and what is left.</summary>
internal sealed record Reconciliation
{
    /// <summary>Days within which the same amount may be the same thing.</summary>
    private const int NearDays = 5;

    public required int Matched { get; init; }
    public required IReadOnlyList<OpenMove> OnlyBank { get; init; }
    public required IReadOnlyList<BookedMove> OnlyBooks { get; init; }

    /// <summary>What explains that the books say something else than the bank.</summary>
    public long Explained => OnlyBooks.Sum(b => b.Minor) - OnlyBank.Sum(o => o.Move.Minor);

    /// <summary>Matches by reference and amount; of several that are alike each is matched once. What is left is suggested by amount and day.</summary>
    public static Reconciliation Of(IReadOnlyList<BookedMove> books, IReadOnlyList<BankMove> bank)
    {
        var known = books.Where(b => b.Reference.Length > 0).GroupBy(b => (b.Reference, b.Minor)).ToDictionary(g => g.Key, g => new Queue<BookedMove>(g.OrderBy(b => b.Day)));
        var (matched, open) = (new HashSet<BookedMove>(ReferenceEqualityComparer.Instance), new List<BankMove>());
        foreach (var move in bank)
        {
            if (known.TryGetValue((move.Reference, move.Minor), out var queue) && queue.TryDequeue(out var found)) matched.Add(found);
            else open.Add(move);
        }

        var left = books.Where(b => !matched.Contains(b)).ToList();
        var near = left.GroupBy(b => b.Minor).ToDictionary(g => g.Key, g => g.ToList());
        return new Reconciliation { Matched = matched.Count, OnlyBooks = left, OnlyBank = [.. open.Select(m => new OpenMove(m, Near(m, near.GetValueOrDefault(m.Minor))))] };
    }

    /// <summary>The nearest entry of the same amount, which is suggested to one line only.</summary>
    private static BookedMove? Near(BankMove move, List<BookedMove>? same)
    {
        var best = same?.Where(b => Apart(b, move) <= NearDays).MinBy(b => Apart(b, move));
        if (best is not null) same!.Remove(best);
        return best;
    }

    private static int Apart(BookedMove booked, BankMove move) => Math.Abs(booked.Day.DayNumber - move.Day.DayNumber);
}
