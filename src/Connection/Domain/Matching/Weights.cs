namespace Marrakech.Connection.Domain.Matching;

/// <summary>How much each part counts for one kind of candidate. A part that is not named does not apply to it.</summary>
internal sealed record Weights
{
    private readonly double[] values = new double[Parts.Count];

    private Weights(double sum) => Sum = sum;

    public static IReadOnlyList<MatchPart> Parts { get; } = Enum.GetValues<MatchPart>();

    /// <summary>Sum of all.</summary>
    public double Sum { get; }

    /// <summary>Sum of those that are not about theme or text.</summary>
    public double Beside => Sum - this[MatchPart.Theme] - this[MatchPart.Text];

    public double this[MatchPart part] => values[(int)part];

    /// <summary>Weights as they are given.</summary>
    /// <param name="given">From 0; at least one is above.</param>
    /// <exception cref="ArgumentException">One is below 0, or all are 0.</exception>
    public static Weights Of(IReadOnlyDictionary<MatchPart, double> given)
    {
        if (given.Values.Any(v => !double.IsFinite(v) || v < 0) || given.Values.Sum() <= 0) throw new ArgumentException("Weights are not below 0, and one is above.", nameof(given));
        var weights = new Weights(given.Values.Sum());
        foreach (var (part, value) in given) weights.values[(int)part] = value;
        return weights;
    }

    /// <summary>
    /// The weights nobody has changed. What a candidate is about counts half at least; for practices, which need no capacity, nearly all. How well it could
    /// work counts for those who would do the work.
    /// </summary>
    public static IReadOnlyDictionary<CandidateKind, Weights> Default { get; } = new Dictionary<CandidateKind, Weights>
    {
        [CandidateKind.Partner] = Of(new Dictionary<MatchPart, double>
        {
            [MatchPart.Theme] = 26,
            [MatchPart.Text] = 16,
            [MatchPart.Place] = 14,
            [MatchPart.Language] = 10,
            [MatchPart.Record] = 12,
            [MatchPart.Capacity] = 8,
            [MatchPart.Cost] = 4,
            [MatchPart.Timeliness] = 5,
            [MatchPart.Diversity] = 5,
        }),
        [CandidateKind.Expert] = Of(new Dictionary<MatchPart, double>
        {
            [MatchPart.Theme] = 32,
            [MatchPart.Text] = 24,
            [MatchPart.Place] = 16,
            [MatchPart.Language] = 15,
            [MatchPart.Timeliness] = 8,
            [MatchPart.Diversity] = 5,
        }),
        [CandidateKind.Practice] = Of(new Dictionary<MatchPart, double> { [MatchPart.Theme] = 30, [MatchPart.Text] = 60, [MatchPart.Place] = 10 }),
        [CandidateKind.EarlierRequest] = Of(new Dictionary<MatchPart, double> { [MatchPart.Theme] = 30, [MatchPart.Text] = 40, [MatchPart.Place] = 20, [MatchPart.Record] = 10 }),
        [CandidateKind.FundingWindow] = Of(new Dictionary<MatchPart, double>
        {
            [MatchPart.Theme] = 50,
            [MatchPart.Text] = 10,
            [MatchPart.Place] = 30,
            [MatchPart.Timeliness] = 10,
        }),
    };
}
