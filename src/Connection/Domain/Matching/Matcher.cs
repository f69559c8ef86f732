namespace Marrakech.Connection.Domain.Matching;

/// <summary>
/// Finds what fits a request among candidates, and says why. Pure; the same question gives the same answer. Values of all candidates are reckoned first,
/// sentences only when they are read.
/// </summary>
internal sealed class Matcher
{
    /// <summary>Share of the need's words at which a text is as like as texts get: nobody describes a need in the words of its answer.</summary>
    private const double FullLikeness = 0.5;

    /// <summary>Each kind by itself: a word that is rare among organisations may be common among practices.</summary>
    private readonly Dictionary<CandidateKind, Known> kinds;

    public Matcher(IReadOnlyList<Candidate> candidates) =>
        kinds = candidates.GroupBy(c => c.Kind).Select(g => (g.Key, All: Sorted(g)))
            .ToDictionary(g => g.Key, g => new Known(g.All, [.. Enumerable.Range(0, g.All.Count)], new TextIndex([.. g.All.Select(c => c.Terms)])));

    private Matcher(Dictionary<CandidateKind, Known> kinds) => this.kinds = kinds;

    /// <summary>The same with some candidates of a kind as they are now. The words of these stand in the index alone.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="changed">The candidates by <see cref="Candidate.Key"/>; null for one that is none any more.</param>
    public Matcher With(CandidateKind kind, IReadOnlyDictionary<string, Candidate?> changed)
    {
        var known = kinds.GetValueOrDefault(kind) ?? new Known([], [], new TextIndex([]));
        var (places, words) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<int, IReadOnlyList<Term>?>());
        for (var at = 0; at < known.Candidates.Count; at++) places[known.Candidates[at].Key] = known.Places[at];
        var (now, next) = (known.Candidates.Where(c => !changed.ContainsKey(c.Key)).ToList(), known.Texts.Places);
        foreach (var (key, candidate) in changed)
        {
            if (candidate is null && !places.ContainsKey(key)) continue;
            var place = places.TryGetValue(key, out var there) ? there : next++;
            words[place] = candidate?.Terms;
            places[key] = place;
            if (candidate is not null) now.Add(Wordless(candidate));
        }

        now = Sorted(now);
        return new(new Dictionary<CandidateKind, Known>(kinds) { [kind] = new(now, [.. now.Select(c => places[c.Key])], known.Texts.With(words)) });
    }

    /// <summary>The same where nothing changed but what stands beside the words of candidates.</summary>
    /// <param name="beside">Gives each candidate as it is now: of the same code.</param>
    public Matcher With(Func<Candidate, Candidate> beside) => new(kinds.ToDictionary(k => k.Key, k => k.Value with { Candidates = k.Value.Candidates.ConvertAll(c => beside(c)) }));

    /// <summary>The best of a kind, the best first.</summary>
    /// <param name="need">What is asked for.</param>
    /// <param name="kind">Which kind.</param>
    /// <param name="weights">How much each part counts.</param>
    /// <param name="take">How many.</param>
    /// <remarks>
    /// What neither is about the same nor shares a word, where these count, is left out, however near or free it is. Of several candidates of one code the one
    /// that fits best stands for all: put together they would promise in one place what is offered in another.
    /// </remarks>
    public IReadOnlyList<Match> Find(Need need, CandidateKind kind, Weights weights, int take)
    {
        if (!kinds.TryGetValue(kind, out var known)) return [];
        var (candidates, places) = (known.Candidates, known.Places);
        // By place in the index: putting it in the order of the candidates would take as much memory again.
        var likeness = known.Texts.Likeness(need.Terms);
        var best = new PriorityQueue<int, (double Score, int Place)>();
        for (int from = 0, to; from < candidates.Count; from = to)
        {
            to = EndOf(candidates, from);
            var (own, highest) = (-1, 0.0);
            for (var at = from; at < to; at++)
            {
                var about = About(need, candidates[at], likeness[places[at]], weights);
                // Most are about something else: however near and free they are, they cannot rise among the best.
                if (about == 0 || (best.Count == take && best.TryPeek(out _, out var worst) && about + weights.Beside < worst.Score)) continue;
                var score = about + Beside(need, candidates[at], likeness[places[at]], weights);
                if (own < 0 || score > highest) (own, highest) = (at, score);
            }

            if (own < 0) continue;
            best.Enqueue(own, (highest, -own));
            if (best.Count > take) best.Dequeue();
        }

        return [.. best.UnorderedItems.OrderByDescending(b => b.Priority.Score).ThenBy(b => candidates[b.Element].Code, StringComparer.Ordinal).Select(b => Explained(need, candidates[b.Element], likeness[places[b.Element]], weights, words => known.Texts.Shared(words, places[b.Element])))];
    }

    /// <summary>To keep the words twice would take most of the memory.</summary>
    private static Candidate Wordless(Candidate candidate) => candidate with { Terms = [] };

    /// <summary>Candidates of one code beside each other.</summary>
    private static List<Candidate> Sorted(IEnumerable<Candidate> candidates) => [.. candidates.OrderBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Part, StringComparer.Ordinal)];

    /// <summary>Where the candidates of one code end.</summary>
    private static int EndOf(List<Candidate> candidates, int from)
    {
        var to = from + 1;
        while (to < candidates.Count && candidates[to].Code == candidates[from].Code) to++;
        return to;
    }

    /// <summary>Points for what a candidate is about; 0 for one that is about something else.</summary>
    private static double About(Need need, Candidate candidate, double likeness, Weights weights) =>
        (weights[MatchPart.Theme] * Value(need, candidate, MatchPart.Theme, likeness)) + (weights[MatchPart.Text] * Value(need, candidate, MatchPart.Text, likeness));

    /// <summary>Points for everything else.</summary>
    private static double Beside(Need need, Candidate candidate, double likeness, Weights weights)
    {
        var points = 0.0;
        foreach (var part in Weights.Parts)
        {
            if (part is not (MatchPart.Theme or MatchPart.Text) && weights[part] is > 0 and var weight) points += weight * Value(need, candidate, part, likeness);
        }

        return points;
    }

    private static Match Explained(Need need, Candidate candidate, double likeness, Weights weights, Func<IReadOnlyList<Term>, IEnumerable<string>> shared)
    {
        var parts = new List<ScoredPart>();
        foreach (var part in Weights.Parts.Where(p => weights[p] > 0))
        {
            var value = Value(need, candidate, part, likeness);
            parts.Add(new(part, value, weights[part], 100 * weights[part] * value / weights.Sum, () => Explain(need, candidate, part, likeness, shared)));
        }

        return new(candidate, (int)Math.Round(parts.Sum(p => p.Points), MidpointRounding.AwayFromZero), [.. parts.OrderByDescending(p => p.Points).ThenBy(p => p.Part)]);
    }

    private static double Value(Need need, Candidate candidate, MatchPart part, double likeness) => part switch
    {
        MatchPart.Theme => ThemePart.Value(need, candidate),
        MatchPart.Text => Math.Min(1, likeness / FullLikeness),
        MatchPart.Place => PlacePart.Value(need, candidate),
        MatchPart.Language => SupplyParts.Language(need, candidate),
        MatchPart.Record => SupplyParts.Record(candidate),
        MatchPart.Capacity => SupplyParts.Capacity(need, candidate),
        MatchPart.Cost => SupplyParts.Cost(need, candidate),
        MatchPart.Timeliness => SupplyParts.Timeliness(need, candidate),
        MatchPart.Diversity => SupplyParts.Diversity(candidate),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Reason Explain(Need need, Candidate candidate, MatchPart part, double likeness, Func<IReadOnlyList<Term>, IEnumerable<string>> shared) => part switch
    {
        MatchPart.Theme => ThemePart.Explain(need, candidate),
        MatchPart.Text => ExplainText(need, likeness, shared),
        MatchPart.Place => PlacePart.Explain(need, candidate),
        MatchPart.Language => SupplyParts.ExplainLanguage(need, candidate),
        MatchPart.Record => SupplyParts.ExplainRecord(candidate),
        MatchPart.Capacity => SupplyParts.ExplainCapacity(need, candidate),
        MatchPart.Cost => SupplyParts.ExplainCost(need, candidate),
        MatchPart.Timeliness => SupplyParts.ExplainTimeliness(need, candidate),
        MatchPart.Diversity => SupplyParts.ExplainDiversity(candidate),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Reason ExplainText(Need need, double likeness, Func<IReadOnlyList<Term>, IEnumerable<string>> shared)
    {
        if (likeness == 0) return Reason.Plain("Match.Text.None");
        if (!need.ShowsWords) return Reason.Plain("Match.Text.Hidden");
        var words = shared(need.Terms).Take(Reason.Most).ToList();
        return words.Count == 0 ? Reason.Plain("Match.Text.Near") : Reason.With("Match.Text.Words", ReasonPlace.Word, words);
    }

    /// <summary>The candidates of a kind.</summary>
    /// <param name="Candidates">In the order of their codes.</param>
    /// <param name="Places">The place of each in the index.</param>
    /// <param name="Texts">Their words.</param>
    private sealed record Known(List<Candidate> Candidates, int[] Places, TextIndex Texts);
}
