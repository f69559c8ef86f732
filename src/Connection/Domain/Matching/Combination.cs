using System.Numerics;

namespace Marrakech.Connection.Domain.Matching;

/// <summary>What a request wants covered: an action or objective, a place or a language.</summary>
/// <param name="Place">Which of them.</param>
/// <param name="Value">Its code.</param>
internal sealed record Wanted(ReasonPlace Place, string Value);

/// <summary>Somebody who covers a part.</summary>
/// <param name="Code">Who.</param>
/// <param name="Score">How well they fit, 0-100: of two sets as small, the better one wins.</param>
/// <param name="Covers">What they cover of what is wanted.</param>
internal sealed record Coverer(string Code, int Score, IReadOnlyCollection<Wanted> Covers);

/// <summary>A set of partners that together cover what can be covered.</summary>
/// <param name="Chosen">Who, with what each brings that those before them do not; the one who brings most first.</param>
/// <param name="Gaps">What nobody covers.</param>
/// <param name="IsExact">Whether no smaller set covers as much: not proven where there were too many to try.</param>
internal sealed record Combined(IReadOnlyList<(string Code, IReadOnlyList<Wanted> Brings)> Chosen, IReadOnlyList<Wanted> Gaps, bool IsExact);

/// <summary>
/// The fewest organisations that together cover the wanted actions, places and languages (set cover). Exact as far as <see cref="MostTries"/> allow, which
/// is far beyond what requests are like; beyond it the best set found, never larger than the greedy one.
/// </summary>
internal static class Combination
{
    public const int MostWanted = 64, MostTries = 20_000;

    /// <summary>Combines partners.</summary>
    /// <param name="wanted">What is to be covered; at most <see cref="MostWanted"/>.</param>
    /// <param name="partners">Who can be chosen.</param>
    /// <exception cref="ArgumentException">More is wanted than can be reckoned with.</exception>
    public static Combined Of(IReadOnlyList<Wanted> wanted, IReadOnlyList<Coverer> partners)
    {
        if (wanted.Count > MostWanted) throw new ArgumentException($"At most {MostWanted} things are wanted.", nameof(wanted));
        var places = wanted.Select((w, at) => (w, at)).ToDictionary(p => p.w, p => p.at);
        var able = Useful([.. partners.Select(p => new Able(p.Code, p.Score, Mask(p.Covers, places)))]);
        var all = able.Aggregate(0UL, (mask, p) => mask | p.Mask);
        var search = new Search(able, all);
        var chosen = search.Run();
        return new(Ordered(chosen, wanted), [.. wanted.Where((_, at) => (all & (1UL << at)) == 0)], search.Tries <= MostTries);
    }

    private static ulong Mask(IEnumerable<Wanted> covers, Dictionary<Wanted, int> places) => covers.Where(places.ContainsKey).Aggregate(0UL, (mask, c) => mask | (1UL << places[c]));

    /// <summary>Without those who bring nothing that one as good does not bring too.</summary>
    private static List<Able> Useful(List<Able> partners)
    {
        var useful = new List<Able>();
        foreach (var partner in partners.OrderByDescending(p => BitOperations.PopCount(p.Mask)).ThenByDescending(p => p.Score).ThenBy(p => p.Code, StringComparer.Ordinal))
        {
            if (partner.Mask != 0 && !useful.Exists(u => (partner.Mask & ~u.Mask) == 0 && u.Score >= partner.Score)) useful.Add(partner);
        }

        return useful;
    }

    private static List<(string Code, IReadOnlyList<Wanted> Brings)> Ordered(List<Able> chosen, IReadOnlyList<Wanted> wanted)
    {
        var (left, ordered, covered) = (new List<Able>(chosen), new List<(string, IReadOnlyList<Wanted>)>(), 0UL);
        while (left.Count > 0)
        {
            var next = left.MaxBy(p => (BitOperations.PopCount(p.Mask & ~covered), p.Score))!;
            var brings = next.Mask & ~covered;
            ordered.Add((next.Code, [.. wanted.Where((_, at) => (brings & (1UL << at)) != 0)]));
            covered |= next.Mask;
            left.Remove(next);
        }

        return ordered;
    }

    private sealed record Able(string Code, int Score, ulong Mask);

    /// <summary>Branch and bound: what is hardest to cover is covered first, by each who can.</summary>
    private sealed class Search(List<Able> partners, ulong all)
    {
        private readonly List<Able> taken = [];
        private readonly List<Able>[] able = [.. Enumerable.Range(0, MostWanted).Select(at => partners.FindAll(p => (p.Mask & (1UL << at)) != 0))];
        private List<Able> best = [];

        public int Tries { get; private set; }

        public List<Able> Run()
        {
            best = Greedy();
            Cover(0);
            return best;
        }

        private List<Able> Greedy()
        {
            var (chosen, covered) = (new List<Able>(), 0UL);
            while (covered != all)
            {
                var next = partners.MaxBy(p => (BitOperations.PopCount(p.Mask & ~covered), p.Score))!;
                chosen.Add(next);
                covered |= next.Mask;
            }

            return chosen;
        }

        private void Cover(ulong covered)
        {
            if (covered == all)
            {
                if (IsBetter()) best = [.. taken];
                return;
            }

            // A set as large as the best one may still be the better one.
            if (taken.Count + Least(covered) > best.Count || Tries > MostTries) return;
            foreach (var partner in able[Hardest(all & ~covered)].OrderByDescending(p => BitOperations.PopCount(p.Mask & ~covered)).ThenByDescending(p => p.Score))
            {
                if (++Tries > MostTries) return;
                taken.Add(partner);
                Cover(covered | partner.Mask);
                taken.RemoveAt(taken.Count - 1);
            }
        }

        private bool IsBetter() => taken.Count < best.Count || (taken.Count == best.Count && taken.Sum(p => p.Score) > best.Sum(p => p.Score));

        /// <summary>How many more are needed at least.</summary>
        private int Least(ulong covered)
        {
            // Asked at every step of the search.
            var most = 0;
            foreach (var partner in partners) most = Math.Max(most, BitOperations.PopCount(partner.Mask & ~covered));
            return (BitOperations.PopCount(all & ~covered) + most - 1) / most;
        }

        /// <summary>Place of the part fewest can cover.</summary>
        private int Hardest(ulong open)
        {
            var hardest = BitOperations.TrailingZeroCount(open);
            for (var rest = open; rest != 0; rest &= rest - 1)
            {
                if (BitOperations.TrailingZeroCount(rest) is var at && able[at].Count < able[hardest].Count) hardest = at;
            }

            return hardest;
        }
    }
}
