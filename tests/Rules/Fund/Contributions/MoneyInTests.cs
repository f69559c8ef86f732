using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Rules.Fund.Contributions;

/// <summary>Money comes in, is identified, exchanged, taken back, in three currencies: the books take every posting, and what may be allocated is never more than the dollars that are there.</summary>
public sealed class MoneyInTests
{
    private static readonly DateTimeOffset at = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly day = new(2026, 5, 1);
    private static readonly Currency[] currencies = [Currency.Dollar, Currency.Find("JPY")!, Currency.Find("KWD")!];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_moves_the_books_stay_whole(int seed)
    {
        var (random, book, model) = (new Random(seed), new BookState(BookCodes.Fund, new DateOnly(2026, 1, 1)), new Open());
        for (var step = 0; step < 3_000; step++)
        {
            var posting = model.Propose(random, step, book);
            if (posting is null) continue;
            Know(book, posting);
            var answer = book.Take([posting], at, 1);
            if (answer.Problem is { } problem)
            {
                // Nothing but cover may be missing: what was exchanged or charged cannot be taken back as well.
                Assert.Equal(BookRefusal.NotCovered, problem.Refusal);
                continue;
            }

            book.Fetch();
            model.Entered(posting, answer.Posted[0].Number);
            Assert.Equal(0, book.Balances.Values.Sum(b => b.Base));
            var (cash, free) = (Sum(book, Chart.Cash, "USD"), -Sum(book, Chart.Available, "USD"));
            Assert.InRange(free, 0, Math.Max(0, cash));
            Assert.Equal(free, Sum(book, Chart.Resources, "USD"));
        }

        Assert.True(model.Kinds.Count >= 8, $"Only {string.Join(", ", model.Kinds)} happened.");
    }

    [Fact]
    public void Exchanging_all_of_a_currency_leaves_nothing_of_it_and_books_what_was_lost()
    {
        var (book, yen) = (new BookState(BookCodes.Fund, new DateOnly(2026, 1, 1)), currencies[1]);
        Enter(book, new MoneyIn("FD-000001", day, "FB-000002", yen, 15_000, 100_00).FromDonor("O-000001", new Amount(150, yen), 1_00));
        Enter(book, new MoneyIn("FD-000002", day, "FB-000001", Currency.Dollar, 97_00, 97_00).Exchanged("FB-000002", new Amount(15_000, yen), 100_00, 150, 1_00));
        Assert.All(book.Balances.Where(b => b.Key.Currency == "JPY" && b.Key.Number is Chart.Cash or Chart.FeePayable), b => Assert.True(b.Key.Currency != "JPY" || b.Value == default, b.Key.ToString()));
        Assert.Equal((3_00, -1_00, -96_00), (Sum(book, Chart.ExchangeResult, "USD"), Sum(book, Chart.FeePayable, "USD"), Sum(book, Chart.Available, "USD")));
    }

    [Fact]
    public void A_refund_is_owed_before_it_is_paid_and_cannot_be_allocated_meanwhile()
    {
        var book = new BookState(BookCodes.Fund, new DateOnly(2026, 1, 1));
        Enter(book, new MoneyIn("FD-000001", day, "FB-000001", Currency.Dollar, 100_00, 100_00).FromDonor("O-000001", new Amount(1_00, Currency.Dollar), 1_00));
        var refund = new MoneyIn("FD-000002", day, "FB-000001", Currency.Dollar, 40_00, 40_00);
        Enter(book, refund.RefundDecided("O-000001"));
        Assert.Equal((-59_00, -40_00, 100_00), (Sum(book, Chart.Available, "USD"), Sum(book, Chart.RefundsPayable, "USD"), Sum(book, Chart.Cash, "USD")));
        Enter(book, refund.RefundPaid("O-000001", day));
        Assert.Equal((0, 60_00, -60_00), (Sum(book, Chart.RefundsPayable, "USD"), Sum(book, Chart.Cash, "USD"), Sum(book, Chart.Contributions, "USD")));
    }

    private static void Enter(BookState book, NewPosting posting)
    {
        Know(book, posting);
        Assert.Null(book.Take([posting], at, 1).Problem);
    }

    private static void Know(BookState book, NewPosting posting)
    {
        foreach (var account in posting.Lines.Select(l => l.Account).Where(a => !book.Balances.ContainsKey(a))) book.Know(account, default);
        book.KnowKey(posting.Key, null);
    }

    private static long Sum(BookState book, string number, string currency) => book.Balances.Where(b => b.Key.Number == number && b.Key.Currency == currency).Sum(b => b.Value.Minor);

    /// <summary>What was entered and can be identified or taken back.</summary>
    private sealed class Open
    {
        private readonly List<(MoneyIn Money, NewPosting Posting)> unidentified = [];
        private readonly List<(string Code, long Number, NewPosting Posting)> back = [];

        public HashSet<string> Kinds { get; } = [];

        public NewPosting? Propose(Random random, int step, BookState book)
        {
            var currency = currencies[random.Next(currencies.Length)];
            var bank = $"FB-00000{Array.IndexOf(currencies, currency) + 1}";
            var minor = random.NextInt64(1_000, 5_000_000);
            var cents = currency == Currency.Dollar ? minor : new Rate(currency, day, random.NextInt64(300_000, 150_000_000), "test").Cents(minor);
            var money = new MoneyIn($"FD-{step:000000}", day, bank, currency, minor, cents);
            var fee = money is { Currency: var c } ? new Amount(minor, c).Share(random.Next(4)) : default;
            var feeCents = MoneyIn.Carried(new Balance(minor, cents), fee.Minor);
            return random.Next(8) switch
            {
                0 => money.FromDonor("O-000001", fee, feeCents),
                1 => money.Gift(fee, feeCents),
                2 => Keep(money),
                3 => unidentified.Count == 0 ? null : Identify(random),
                4 => money.Interest(),
                5 => currency == Currency.Dollar ? (money with { Minor = minor / 1_000, Cents = minor / 1_000 }).Charge() : null,
                6 => currency == Currency.Dollar ? null : Exchange(random, book, currency, bank, step),
                _ => back.Count == 0 ? null : TakeBack(random, book),
            };
        }

        public void Entered(NewPosting posting, long number)
        {
            Kinds.Add(posting.Kind);
            if (posting.Reverses is null && posting.Kind is "deposit" or "gift" or "interest") back.Add((posting.DocumentCode, number, posting));
        }

        private NewPosting Keep(MoneyIn money)
        {
            unidentified.Add((money, money.Unidentified()));
            return unidentified[^1].Posting;
        }

        private NewPosting Identify(Random random)
        {
            var one = unidentified[random.Next(unidentified.Count)];
            unidentified.Remove(one);
            return one.Money.Identified("O-000002", new Amount(0, one.Money.Currency), 0);
        }

        private static NewPosting? Exchange(Random random, BookState book, Currency currency, string bank, int step)
        {
            if (!book.Balances.TryGetValue(new AccountKey(Chart.Cash, currency.Code, bank), out var cash) || cash.Minor < 10) return null;
            var owed = book.Balances.GetValueOrDefault(new AccountKey(Chart.FeePayable, currency.Code));
            var sold = random.Next(3) == 0 ? cash.Minor : random.NextInt64(1, cash.Minor);
            var carried = MoneyIn.Carried(cash, sold);
            var fee = (long)Math.Round(-owed.Minor * ((decimal)sold / cash.Minor));
            return new MoneyIn($"FD-{step:000000}", day, "FB-000001", Currency.Dollar, Math.Max(1, carried * random.Next(90, 111) / 100), 0).Exchanged(bank, new Amount(sold, currency), carried, fee, MoneyIn.Carried(new Balance(-owed.Minor, -owed.Base), fee));
        }

        private NewPosting TakeBack(Random random, BookState book)
        {
            var one = back[random.Next(back.Count)];
            back.Remove(one);
            book.KnowNumber(one.Number, new Entered(one.Number, "", "", null, null, one.Posting.Lines));
            return MoneyIn.Reversed(one.Code, one.Number, one.Posting.Lines, day);
        }
    }
}
