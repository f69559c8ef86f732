using System.Buffers;

namespace Marrakech.Fund.Domain.Books;

/// <summary>What can be said of a posting without knowing the book.</summary>
internal static class PostingCheck
{
    private static readonly SearchValues<char> codeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:._/@-");

    /// <summary>Whether a code is written with letters, digits and <c>:._/@-</c>, so that it stands in one word of the posting's text.</summary>
    public static bool IsCode(string? code) => code is { Length: > 0 } && !code.AsSpan().ContainsAnyExcept(codeCharacters);

    /// <summary>What is wrong; null where nothing is.</summary>
    public static BookProblem? Problem(NewPosting posting)
    {
        if (!IsReadable(posting)) return new(BookRefusal.NotReadable);
        if (posting.Lines.Count is < 2 or > NewPosting.MostLines) return new(BookRefusal.LineCount);
        foreach (var line in posting.Lines)
        {
            if (line.Minor is 0 or > Money.Amount.Most or < -Money.Amount.Most || line.Base is > Money.Amount.Most or < -Money.Amount.Most) return new(BookRefusal.AmountOutOfRange, Account: line.Account);
            if (!Chart.Knows(line.Account)) return new(BookRefusal.UnknownAccount, Account: line.Account);
            var isDollar = line.Account.Currency == Money.Currency.Dollar.Code;
            if (isDollar ? line.Base != line.Minor : line.Base != 0 && Math.Sign(line.Base) != Math.Sign(line.Minor)) return new(BookRefusal.DollarsDiffer, Account: line.Account);
        }

        if (!IsBalanced(posting.Lines)) return new(BookRefusal.NotBalanced);
        return posting.Lines.Sum(l => l.Base) != 0 ? new(BookRefusal.DollarsNotBalanced) : null;
    }

    /// <summary>In each currency. Most postings have one.</summary>
    private static bool IsBalanced(IReadOnlyList<PostingLine> lines)
    {
        var sum = 0L;
        foreach (var line in lines)
        {
            if (line.Account.Currency != lines[0].Account.Currency) return lines.GroupBy(l => l.Account.Currency).All(g => g.Sum(l => l.Minor) == 0);
            sum += line.Minor;
        }

        return sum == 0;
    }

    private static bool IsReadable(NewPosting p) =>
        Fits(p.Key, NewPosting.KeyLength) && Fits(p.Kind, NewPosting.KindLength) && Fits(p.DocumentKind, NewPosting.KindLength) && Fits(p.DocumentCode, NewPosting.DocumentLength)
        && (p.Reserves is null || Fits(p.Reserves, Reservation.CodeLength)) && (p.Resolves is null || Fits(p.Resolves, Reservation.CodeLength)) && (p.Reserves is null || p.Resolves is null)
        && p.Text.Length <= NewPosting.TextLength && !p.Text.Any(char.IsControl);

    private static bool Fits(string code, int most) => code.Length <= most && IsCode(code);
}
