using System.Globalization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Audit;

/// <summary>Why no sample is drawn or kept; its sentence is <c>Sample.Refusal.{Name}</c>.</summary>
internal enum SampleRefusal
{
    PeriodWrong,
    AccountUnknown,
    AmountWrong,
    CountWrong,
    IntervalWrong,

    /// <summary>A seed has letters of the Latin alphabet, digits and hyphens.</summary>
    SeedWrong,

    /// <summary>There is no such posting.</summary>
    PostingUnknown,

    /// <summary>More postings than are drawn from at once.</summary>
    TooMany,

    /// <summary>More rows than a sample holds.</summary>
    TooLarge,
    NoteTooLong,
}

/// <summary>What a sample is drawn by. The same terms give the same rows for good.</summary>
internal sealed record SampleTerms
{
    public const int SeedLength = 40, NameLength = 20, MostCount = 1_000;

    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Number of the chart; empty for all but those that count beside the money.</summary>
    public required string Account { get; init; }
    public required SampleSide Side { get; init; }

    /// <summary>Kind of business document; empty for every one.</summary>
    public required string DocumentKind { get; init; }
    public required SampleMethod Method { get; init; }

    /// <summary>Cents from which everything is drawn; 0 with the other method.</summary>
    public long Large { get; init; }

    /// <summary>How many by lot; 0 with the other method.</summary>
    public int Count { get; init; }

    /// <summary>Cents from one dollar to the next; 0 with the other method.</summary>
    public long Interval { get; init; }
    public required string Seed { get; init; }

    /// <summary>Number of the last posting it is drawn from.</summary>
    public required long Through { get; init; }

    /// <summary>Draws it from a population.</summary>
    public IReadOnlyList<Drawn> Draw(IReadOnlyList<SampleUnit> units) => Method == SampleMethod.MonetaryUnit ? Sampling.MonetaryUnit(units, Interval, Seed) : Sampling.LargestAndRandom(units, Large, Count, Seed);

    /// <summary>What a posting weighs by these terms; 0 where it does not belong to the population.</summary>
    /// <param name="lines">Its lines.</param>
    public long Weigh(IEnumerable<PostingLine> lines) => Account.Length > 0
        ? lines.Where(l => l.Account.Number == Account && Side switch { SampleSide.Debit => l.Base > 0, SampleSide.Credit => l.Base < 0, _ => true }).Sum(l => Math.Abs(l.Base))
        : lines.Where(l => l.Base > 0 && Chart.Find(l.Account.Number)!.Kind != AccountKind.Control).Sum(l => l.Base);

    /// <summary>The parts of an address or form, in their order.</summary>
    public IReadOnlyList<(string Name, string Value)> Parts =>
    [
        ("from", Schedule.Show(From)), ("to", Schedule.Show(To)), ("account", Account), ("side", Side.ToString()), ("kind", DocumentKind), ("method", Method.ToString()),
        ("large", new Amount(Large, Currency.Dollar).Plain()), ("count", Count.ToString(CultureInfo.InvariantCulture)), ("interval", new Amount(Interval, Currency.Dollar).Plain()), ("seed", Seed), ("through", Through.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Reads what was typed, or what stands against it and in which field.</summary>
    /// <param name="typed">What was typed in a field.</param>
    /// <param name="kinds">Kinds of documents there are.</param>
    /// <param name="last">Number of the last posting.</param>
    /// <param name="freshSeed">The seed where none was typed.</param>
    public static (SampleTerms? Terms, string Field, SampleRefusal? Refusal) Read(Func<string, string?> typed, IReadOnlyCollection<string> kinds, long last, string freshSeed)
    {
        if (Schedule.Day(typed("from")) is not { } from) return (null, "from", SampleRefusal.PeriodWrong);
        if (Schedule.Day(typed("to")) is not { } to || to < from) return (null, "to", SampleRefusal.PeriodWrong);
        var (account, kind) = (typed("account") ?? "", typed("kind") ?? "");
        if (account.Length > 0 && Chart.Find(account) is null) return (null, "account", SampleRefusal.AccountUnknown);
        if (kind.Length > 0 && !kinds.Contains(kind)) return (null, "kind", SampleRefusal.AccountUnknown);
        var seed = typed("seed")?.Trim() is { Length: > 0 } given ? given : freshSeed;
        if (seed.Length > SeedLength || !seed.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return (null, "seed", SampleRefusal.SeedWrong);
        var through = string.IsNullOrEmpty(typed("through")) ? last : long.TryParse(typed("through"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (through < 0 || through > last) return (null, "main", SampleRefusal.PostingUnknown);
        _ = Enum.TryParse<SampleSide>(typed("side"), out var side);
        var terms = new SampleTerms { From = from, To = to, Account = account, Side = Enum.IsDefined(side) ? side : SampleSide.Both, DocumentKind = kind, Method = SampleMethod.LargestAndRandom, Seed = seed, Through = through };
        return typed("method") == nameof(SampleMethod.MonetaryUnit) ? terms.ByUnit(typed("interval")) : terms.ByLot(typed("large"), typed("count"));
    }

    private (SampleTerms?, string, SampleRefusal?) ByUnit(string? interval) => Amount.Read(interval, Currency.Dollar).Amount is { } cents
        ? (this with { Method = SampleMethod.MonetaryUnit, Interval = cents.Minor }, "", null)
        : (null, "interval", SampleRefusal.IntervalWrong);

    private (SampleTerms?, string, SampleRefusal?) ByLot(string? large, string? count)
    {
        if (Amount.Read(large, Currency.Dollar).Amount is not { } cents) return (null, "large", SampleRefusal.AmountWrong);
        return int.TryParse(count?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var lots) && lots <= MostCount
            ? (this with { Large = cents.Minor, Count = lots }, "", null)
            : (null, "count", SampleRefusal.CountWrong);
    }
}
