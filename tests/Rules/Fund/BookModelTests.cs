using Marrakech.Fund.Domain.Books;

namespace Marrakech.Rules.Fund;

/// <summary>A book beside the simplest one that could be right: lists, nothing derived, everything reckoned from the first line each time it is asked for.</summary>
public sealed class BookModelTests
{
    private static readonly DateTimeOffset start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] currencies = ["USD", "EUR", "KWD"], projects = ["J-000001", "J-000002", "J-000003"];

    /// <summary>Legal and illegal operations at random. Fifty times everything is compared; a million steps by night, as many as fit by day.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_operations_keep_book_and_model_the_same(int seed)
    {
        var random = new Random(seed);
        var (book, model) = (new BookState(BookCodes.Fund, new DateOnly(2026, 1, 1)), new Model());
        var steps = Nightly ? 500_000 : 20_000;
        var (entered, refused) = (0, 0);
        for (var step = 0; step < steps; step++)
        {
            var at = start.AddMinutes(step);
            if (step % 5_000 == 4_999) model.ClosedThrough = book.ClosedThrough = DateOnly.FromDateTime(at.UtcDateTime).AddDays(-2);
            // What is kept back changes now and then, as its setting does.
            if (step % 100 == 99) model.Keep = book.Keep = random.Next(3) == 0 ? random.NextInt64(0, 100_000) : 0;
            var linked = model.Propose(random, step, at);
            model.Tell(book, linked);
            var (before, hash) = (book.Number, book.Hash);
            var answer = book.Take(linked, at, 1);
            var allowed = model.Allows(linked, at);
            Assert.Equal(allowed, answer.Problem is null);
            if (answer.Problem is null)
            {
                entered += model.Enter(linked, answer);
            }
            else
            {
                refused++;
                Assert.Equal((before, hash), (book.Number, book.Hash));
            }

            book.Fetch();
            book.ForgetPostings();
            if ((step + 1) % (steps / 50) == 0) model.Compare(book);
        }

        Assert.InRange(entered, steps / 10, steps * 3);
        Assert.InRange(refused, steps / 20, steps);
    }

    private static bool Nightly => Environment.GetEnvironmentVariable("MARRAKECH_NIGHTLY") == "true";

    private sealed class Model
    {
        private readonly List<(NewPosting Posting, Posted Answer)> all = [];
        private readonly Dictionary<string, int> byKey = [];
        private readonly Dictionary<AccountKey, long> sums = [];
        private readonly Dictionary<string, (long Cents, string Project, bool IsOver)> holds = [];
        private readonly List<string> everHeld = [];
        private readonly SortedSet<string> open = new(StringComparer.Ordinal);
        private readonly HashSet<long> takenBack = [];

        public DateOnly? ClosedThrough { get; set; }

        public long Keep { get; set; }

        /// <summary>One to three linked postings: mostly sensible, often not.</summary>
        public List<NewPosting> Propose(Random random, int step, DateTimeOffset at)
        {
            var count = random.Next(10) == 0 ? random.Next(2, 4) : 1;
            return [.. Enumerable.Range(0, count).Select(i => One(random, $"{step}-{i}", at))];
        }

        private NewPosting One(Random random, string name, DateTimeOffset at)
        {
            var day = DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Next(40) switch { 0 => 3, 1 => -40, 2 => -300, var d when d < 10 => -1, _ => 0 });
            var cents = random.Next(30) == 0 ? 0 : random.NextInt64(1, 50_000);
            var project = projects[random.Next(projects.Length)];
            var hold = random.Next(8) == 0 && everHeld.Count > 0 ? everHeld[random.Next(everHeld.Count)] : open.Min ?? "none";
            var held = holds.GetValueOrDefault(hold, (Cents: cents, Project: project, IsOver: false));
            var posting = random.Next(9) switch
            {
                0 or 1 or 2 => Deposit(random, cents),
                3 => Base("allocation", PostingLine.Dollars(Chart.Available, cents), PostingLine.Dollars(Chart.Reserved, -cents, project: project)) with { Reserves = random.Next(12) == 0 && everHeld.Count > 0 ? everHeld[0] : $"A-{name}" },
                4 => Transfer(held.Cents, held.Project) with { Resolves = hold },
                5 => Base("release", PostingLine.Dollars(Chart.Reserved, held.Cents, project: held.Project), PostingLine.Dollars(Chart.Available, -held.Cents)) with { Resolves = hold },
                6 => Base("report", PostingLine.Dollars(Chart.Expenditure[random.Next(8)], cents, "O-000001", project), PostingLine.Dollars(Chart.Advances, -cents, "O-000001", project)),
                7 when all.Count > 0 => Back(random.Next(4) == 0 ? random.Next(all.Count) : Math.Max(0, all.Count - 1 - random.Next(5))),
                _ => Wrong(random, cents),
            };
            posting = posting with { Key = $"k:{name}", Day = day };
            if (random.Next(15) == 0 && all.Count > 0) return all[random.Next(all.Count)].Posting;
            return random.Next(40) == 0 && all.Count > 0 ? posting with { Key = all[random.Next(all.Count)].Posting.Key } : posting;
        }

        private static NewPosting Deposit(Random random, long cents)
        {
            var currency = currencies[random.Next(currencies.Length)];
            if (currency == "USD") return Base("deposit", PostingLine.Dollars(Chart.Cash, cents, "B-000001"), PostingLine.Dollars(Chart.Contributions, -cents, "O-000009"), PostingLine.Dollars(Chart.Resources, cents), PostingLine.Dollars(Chart.Available, -cents));
            var dollars = cents * 11 / 10;
            return Base("deposit", new PostingLine(new AccountKey(Chart.Cash, currency, "B-000002"), cents, dollars), new PostingLine(new AccountKey(Chart.Contributions, currency, "O-000009"), -cents, -dollars));
        }

        private static NewPosting Transfer(long cents, string project) => Base("transfer",
            PostingLine.Dollars(Chart.Reserved, cents, project: project), PostingLine.Dollars(Chart.Resources, -cents),
            PostingLine.Dollars(Chart.Advances, cents, "O-000001", project), PostingLine.Dollars(Chart.Cash, -cents, "B-000001"));

        private NewPosting Back(int index)
        {
            var (other, answer) = all[index];
            return other with { Kind = "reversal", Reverses = answer.Number, Reserves = null, Resolves = null, Lines = [.. other.Lines.Select(l => l with { Minor = -l.Minor, Base = -l.Base })] };
        }

        private static NewPosting Wrong(Random random, long cents) => random.Next(4) switch
        {
            0 => Base("wrong", PostingLine.Dollars(Chart.Cash, cents, "B-000001"), PostingLine.Dollars(Chart.Contributions, -cents - 1, "O-000009")),
            1 => Base("wrong", PostingLine.Dollars("7777", cents), PostingLine.Dollars(Chart.Available, -cents)),
            2 => Base("wrong", PostingLine.Dollars(Chart.Cash, cents, "B-000001"), PostingLine.Dollars(Chart.Gifts, -cents, "O-000009")),
            _ => Base("wrong", PostingLine.Dollars(Chart.Reserved, cents, project: projects[0]), PostingLine.Dollars(Chart.Available, -cents)),
        };

        private static NewPosting Base(string kind, params PostingLine[] lines) => new() { Key = "k", Day = default, Kind = kind, DocumentKind = "test", DocumentCode = "T-1", Lines = lines };

        /// <summary>Tells the book what a keeper would load.</summary>
        public void Tell(BookState book, IReadOnlyList<NewPosting> linked)
        {
            foreach (var posting in linked)
            {
                foreach (var account in posting.Lines.Select(l => l.Account).Where(a => !book.Balances.ContainsKey(a))) book.Know(account, default);
                book.KnowKey(posting.Key, byKey.TryGetValue(posting.Key, out var at) ? Of(at) : null);
                if (posting.Reverses is { } number) book.KnowNumber(number, number <= all.Count ? Of((int)number - 1) : null);
                foreach (var code in new[] { posting.Reserves, posting.Resolves }.OfType<string>())
                    book.Know(code, holds.TryGetValue(code, out var hold) ? new Reservation(code, hold.Project, hold.Cents, hold.IsOver ? 1 : null) : null);
            }
        }

        private Entered Of(int index)
        {
            var (posting, answer) = all[index];
            return new Entered(answer.Number, answer.Hash, PostingText.Hash(PostingText.Content(posting)), posting.Reverses, takenBack.Contains(answer.Number) ? 1 : null, posting.Lines);
        }

        /// <summary>The rules once more, in the plainest words: tried one after the other on a copy of what matters.</summary>
        public bool Allows(IReadOnlyList<NewPosting> linked, DateTimeOffset at)
        {
            var (moved, made, over, back, fresh) = (new Dictionary<AccountKey, long>(), new Dictionary<string, (long, string)>(), new HashSet<string>(), new HashSet<long>(), new Dictionary<string, string>());
            foreach (var p in linked)
            {
                if (p.Lines.Any(l => l.Minor == 0 || !Chart.Knows(l.Account)) || p.Lines.GroupBy(l => l.Account.Currency).Any(g => g.Sum(l => l.Minor) != 0) || p.Lines.Sum(l => l.Base) != 0) return false;
                var content = PostingText.Content(p);
                if (fresh.TryGetValue(p.Key, out var same) || (byKey.TryGetValue(p.Key, out var index) && (same = PostingText.Content(all[index].Posting)) is not null))
                {
                    if (same != content) return false;
                    continue;
                }

                if (p.Day <= ClosedThrough || p.Day < new DateOnly(2026, 1, 1) || p.Day > DateOnly.FromDateTime(at.UtcDateTime.AddHours(14))) return false;
                if (!ReversalIsSound(p, back)) return false;
                var reserved = p.Lines.Where(l => l.Account.Number == Chart.Reserved).ToList();
                if (p.Reserves is null && p.Resolves is null && reserved.Count > 0) return false;
                if (p.Reserves is { } newHold && (holds.ContainsKey(newHold) || made.ContainsKey(newHold) || reserved.Single().Minor >= 0)) return false;
                if (p.Resolves is { } oldHold && !HoldIsWhole(oldHold, reserved.Single(), made, over)) return false;
                foreach (var g in p.Lines.GroupBy(l => l.Account))
                {
                    var (stood, side) = (sums.GetValueOrDefault(g.Key) + moved.GetValueOrDefault(g.Key), Chart.Find(g.Key.Number)!.Side);
                    var then = stood + g.Sum(l => l.Minor);
                    if ((side == AccountSide.Debit && then < 0) || (side == AccountSide.Credit && then > 0)) return false;
                    if (p.Reserves is not null && g.Key.Number == Chart.Available && -then < Keep) return false;
                }

                foreach (var l in p.Lines) moved[l.Account] = moved.GetValueOrDefault(l.Account) + l.Minor;
                if (p.Reserves is { } hold) made[hold] = (-reserved.Single().Minor, reserved.Single().Account.Project);
                if (p.Resolves is { } ended) over.Add(ended);
                if (p.Reverses is { } reversed) back.Add(reversed);
                fresh[p.Key] = content;
            }

            return true;
        }

        private bool ReversalIsSound(NewPosting p, HashSet<long> back)
        {
            if (p.Reverses is not { } number) return true;
            if (number > all.Count || takenBack.Contains(number) || back.Contains(number)) return false;
            var other = all[(int)number - 1].Posting;
            return other.Reverses is null && other.Lines.Select(l => (l.Account, -l.Minor)).SequenceEqual(p.Lines.Select(l => (l.Account, l.Minor)));
        }

        private bool HoldIsWhole(string code, PostingLine line, Dictionary<string, (long, string)> made, HashSet<string> over)
        {
            if (over.Contains(code)) return false;
            var (cents, project) = made.TryGetValue(code, out var now) ? now : holds.TryGetValue(code, out var hold) && !hold.IsOver ? (hold.Cents, hold.Project) : (-1, "");
            return line.Minor == cents && line.Account.Project == project;
        }

        /// <summary>Enters them; how many were new.</summary>
        public int Enter(IReadOnlyList<NewPosting> linked, BookAnswer answer)
        {
            var fresh = 0;
            foreach (var (posting, posted) in linked.Zip(answer.Posted))
            {
                if (byKey.TryGetValue(posting.Key, out var index))
                {
                    Assert.Equal((all[index].Answer.Number, all[index].Answer.Hash), (posted.Number, posted.Hash));
                    continue;
                }

                Assert.True(posted.IsNew);
                Assert.Equal(all.Count + 1, posted.Number);
                byKey[posting.Key] = all.Count;
                all.Add((posting, posted));
                fresh++;
                foreach (var line in posting.Lines) sums[line.Account] = sums.GetValueOrDefault(line.Account) + line.Minor;
                if (posting.Reserves is { } made) Hold(made, posting.Lines.Single(l => l.Account.Number == Chart.Reserved));
                if (posting.Resolves is { } ended) (holds[ended], _) = (holds[ended] with { IsOver = true }, open.Remove(ended));
                if (posting.Reverses is { } reversed) takenBack.Add(reversed);
            }

            return fresh;
        }

        private void Hold(string code, PostingLine line)
        {
            holds[code] = (-line.Minor, line.Account.Project, false);
            everHeld.Add(code);
            open.Add(code);
        }

        /// <summary>Balances from the first line on, what is held, and that everything sums to nothing.</summary>
        public void Compare(BookState book)
        {
            var reckoned = all.SelectMany(p => p.Posting.Lines).GroupBy(l => l.Account).ToDictionary(g => g.Key, g => new Balance(g.Sum(l => l.Minor), g.Sum(l => l.Base)));
            foreach (var (account, balance) in reckoned) Assert.Equal(balance, book.Balances[account]);
            Assert.Equal(0, book.Balances.Values.Sum(b => b.Base));
            Assert.True(reckoned.GetValueOrDefault(new AccountKey(Chart.Available, "USD")).Minor <= 0, "More was allocated than there is.");
            Assert.Equal(holds.Values.Where(h => !h.IsOver).Sum(h => h.Cents), -reckoned.Where(r => r.Key.Number == Chart.Reserved).Sum(r => r.Value.Minor));
        }
    }
}
