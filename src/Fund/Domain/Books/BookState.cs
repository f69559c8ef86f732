namespace Marrakech.Fund.Domain.Books;

/// <summary>What is known of an entered posting, for keys that come again and for taking it back.</summary>
/// <param name="Number">Its place.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="ContentHash">Hash of what was entered.</param>
/// <param name="Reverses">The posting it takes back.</param>
/// <param name="ReversedBy">The posting that took it back.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Entered(long Number, string Hash, string ContentHash, long? Reverses, long? ReversedBy, IReadOnlyList<PostingLine> Lines);

/// <summary>A posting that was taken, as it is to be written.</summary>
/// <param name="Posting">What was asked for.</param>
/// <param name="Number">Its place.</param>
/// <param name="At">When.</param>
/// <param name="Act">Number of the act it belongs to.</param>
/// <param name="ContentHash">Hash of the content.</param>
/// <param name="Previous">Hash of the one before.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record Taken(NewPosting Posting, long Number, DateTimeOffset At, long Act, string ContentHash, string Previous, string Hash);

/// <summary>Answer to linked postings: all of them entered, or none.</summary>
/// <param name="Posted">One for each, in their order; empty when refused.</param>
/// <param name="Problem">Why none was entered.</param>
internal sealed record BookAnswer(IReadOnlyList<Posted> Posted, BookProblem? Problem);

/// <summary>
/// As much of a book as the next postings need to know: its head, its closed periods, and the balances, keys and reservations they touch. Pure:
/// whoever keeps the book loads it and writes what was taken (para 43 b; the rules of <c>docs/modules/fund-books.md</c>).
/// </summary>
internal sealed class BookState(string code, DateOnly opened)
{
    private readonly Dictionary<AccountKey, Balance> balances = [];
    private readonly Dictionary<string, Entered?> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Entered?> byNumber = [];
    private readonly Dictionary<string, Reservation?> reservations = new(StringComparer.Ordinal);
    private readonly List<Taken> taken = [];
    private readonly Stack<Action> undo = [];

    public string Code => code;

    /// <summary>Number of the last posting; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Its hash.</summary>
    public string Hash { get; private set; } = PostingText.FirstPrevious;

    /// <summary>Last day of the last closed period; null while none is.</summary>
    public DateOnly? ClosedThrough { get; set; }

    /// <summary>Cents of the dollar an allocation leaves available (<see cref="FundReserve"/>); other postings may take them.</summary>
    public long Keep { get; set; }

    /// <summary>Balances that are known, with those taken since.</summary>
    public IReadOnlyDictionary<AccountKey, Balance> Balances => balances;

    /// <summary>Reservations that are known; null for a code that is free.</summary>
    public IReadOnlyDictionary<string, Reservation?> Reservations => reservations;

    /// <summary>Taken since the last time they were fetched.</summary>
    public IReadOnlyList<Taken> Fetch()
    {
        var all = taken.ToList();
        taken.Clear();
        return all;
    }

    /// <summary>Says where the book stands.</summary>
    public void Stand(long number, string hash) => (Number, Hash) = (number, hash);

    /// <summary>Says what stands in an account.</summary>
    public void Know(AccountKey account, Balance balance) => balances[account] = balance;

    /// <summary>Says what a key was used for; null where it is free.</summary>
    public void KnowKey(string key, Entered? entered) => byKey[key] = entered;

    /// <summary>Says what a number is; null where there is none.</summary>
    public void KnowNumber(long number, Entered? entered) => byNumber[number] = entered;

    /// <summary>Says what a reservation holds; null where there is none.</summary>
    public void Know(string code, Reservation? reservation) => reservations[code] = reservation;

    /// <summary>Forgets keys, numbers and reservations: they are asked for anew each time. Balances stay.</summary>
    public void ForgetPostings()
    {
        byKey.Clear();
        byNumber.Clear();
        reservations.Clear();
    }

    /// <summary>Takes linked postings, all or none.</summary>
    /// <param name="linked">In their order. A key that stands twice among them with the same content is one posting.</param>
    /// <param name="at">When, to the microsecond.</param>
    /// <param name="act">Number of the act they belong to.</param>
    public BookAnswer Take(IReadOnlyList<NewPosting> linked, DateTimeOffset at, long act)
    {
        var (answers, before) = (new List<Posted>(linked.Count), taken.Count);
        undo.Clear();
        for (var place = 0; place < linked.Count; place++)
        {
            if (TakeOne(linked[place], at, act, answers) is not { } problem) continue;
            while (undo.TryPop(out var back)) back();
            taken.RemoveRange(before, taken.Count - before);
            return new BookAnswer([], problem with { Place = place });
        }

        return new BookAnswer(answers, null);
    }

    private BookProblem? TakeOne(NewPosting posting, DateTimeOffset at, long act, List<Posted> answers)
    {
        if (PostingCheck.Problem(posting) is { } problem) return problem;
        var number = Number + 1;
        var (contentHash, hash) = PostingText.Hashes(code, new PostingPlace(number, at, act, Hash), posting);
        if (byKey[posting.Key] is { } known)
        {
            if (known.ContentHash != contentHash) return new(BookRefusal.KeyUsed);
            answers.Add(new Posted(known.Number, known.Hash, IsNew: false));
            return null;
        }

        if ((Day(posting, at) ?? Reversal(posting) ?? Reserving(posting) ?? Covered(posting)) is { } refused) return refused;
        taken.Add(new Taken(posting, number, at, act, contentHash, Hash, hash));
        Apply(posting, new Entered(number, hash, contentHash, posting.Reverses, null, posting.Lines));
        answers.Add(new Posted(number, hash, IsNew: true));
        return null;
    }

    /// <summary>A day counts from when it begins anywhere on earth: fourteen hours before it does in London.</summary>
    private BookProblem? Day(NewPosting posting, DateTimeOffset at) =>
        posting.Day <= ClosedThrough ? new(BookRefusal.PeriodClosed)
        : posting.Day < opened ? new(BookRefusal.BeforeTheBook)
        : posting.Day > DateOnly.FromDateTime(at.UtcDateTime.AddHours(14)) ? new(BookRefusal.InTheFuture) : null;

    private BookProblem? Reversal(NewPosting posting)
    {
        if (posting.Reverses is not { } number) return null;
        if (byNumber[number] is not { ReversedBy: null, Reverses: null } other) return new(BookRefusal.NotReversible);
        return other.Lines.Count == posting.Lines.Count && other.Lines.Zip(posting.Lines).All(p => p.First.Account == p.Second.Account && p.First.Minor == -p.Second.Minor && p.First.Base == -p.Second.Base)
            ? null : new(BookRefusal.NotTheReverse);
    }

    /// <summary>Money moves in and out of <see cref="Chart.Reserved"/> only under the code of a reservation, each time exactly all of it.</summary>
    private BookProblem? Reserving(NewPosting posting)
    {
        var moved = posting.Lines.Where(l => l.Account.Number == Chart.Reserved).ToList();
        if (posting.Reserves is null && posting.Resolves is null) return moved.Count == 0 ? null : new(BookRefusal.ReservationDiffers, Account: moved[0].Account);
        if (moved.Count != 1) return new(BookRefusal.ReservationDiffers);
        if (posting.Reserves is { } made) return reservations[made] is not null ? new(BookRefusal.ReservationExists) : moved[0].Minor < 0 ? null : new(BookRefusal.ReservationDiffers);
        if (reservations[posting.Resolves!] is not { } held) return new(BookRefusal.ReservationUnknown);
        if (held.EndedBy is not null) return new(BookRefusal.ReservationOver);
        return moved[0].Account.Project == held.Project && moved[0].Minor == held.Held ? null : new(BookRefusal.ReservationDiffers);
    }

    /// <summary>Each account stays on its side. One that already stands on the other side, and comes nearer, is not refused.</summary>
    private BookProblem? Covered(NewPosting posting)
    {
        foreach (var moved in posting.Lines.GroupBy(l => l.Account))
        {
            var (before, side) = (balances[moved.Key].Minor, Chart.Find(moved.Key.Number)!.Side);
            var after = before + moved.Sum(l => l.Minor);
            if ((side == AccountSide.Debit && after < 0 && after < before) || (side == AccountSide.Credit && after > 0 && after > before)) return new(BookRefusal.NotCovered, Account: moved.Key);
            if (posting.Reserves is not null && moved.Key.Number == Chart.Available && after > -Keep) return new(BookRefusal.ReserveKept, Account: moved.Key);
        }

        return null;
    }

    private void Apply(NewPosting posting, Entered entered)
    {
        var (number, hash) = (Number, Hash);
        undo.Push(() => (Number, Hash) = (number, hash));
        (Number, Hash) = (entered.Number, entered.Hash);
        foreach (var line in posting.Lines) Put(balances, line.Account, balances[line.Account] + new Balance(line.Minor, line.Base));
        Put(byKey, posting.Key, entered);
        Put(byNumber, entered.Number, entered);
        if (posting.Reverses is { } reversed) Put(byNumber, reversed, byNumber[reversed]! with { ReversedBy = entered.Number });
        if (posting.Reserves is { } made)
        {
            var line = posting.Lines.Single(l => l.Account.Number == Chart.Reserved);
            Put(reservations, made, new Reservation(made, line.Account.Project, -line.Minor, null));
        }

        if (posting.Resolves is { } ended) Put(reservations, ended, reservations[ended]! with { EndedBy = entered.Number });
    }

    private void Put<TKey, TValue>(Dictionary<TKey, TValue> into, TKey key, TValue value)
        where TKey : notnull
    {
        if (into.TryGetValue(key, out var before)) undo.Push(() => into[key] = before);
        else undo.Push(() => into.Remove(key));
        into[key] = value;
    }
}
