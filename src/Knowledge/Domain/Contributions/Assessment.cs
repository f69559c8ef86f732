namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>What a reviewer judges, each by 0-3 points with a sentence; its name for people is <c>Criterion.{Name}</c>.</summary>
internal enum Criterion
{
    Relevance,
    RightsBased,
    GenderAndChild,
    Evidence,
    Replicability,
}

/// <summary>What a reviewer recommends to the secretariat.</summary>
internal enum Recommendation
{
    Publish,
    AskForChanges,
    Decline,
}

/// <summary>Points and a sentence for one criterion.</summary>
internal sealed record Score(Criterion Criterion, int Points, string Sentence);

/// <summary>What a reviewer found.</summary>
internal sealed record Assessment(IReadOnlyList<Score> Scores, Recommendation Recommendation)
{
    /// <summary>The most points of a criterion, and how far apart two reviewers may lie before a further one is called.</summary>
    public const int Most = 3, Disagreement = 2;

    /// <summary>Length of a sentence in characters.</summary>
    public const int SentenceLength = 1000;

    public static IReadOnlyList<Criterion> Criteria { get; } = Enum.GetValues<Criterion>();

    /// <summary>Whether every criterion has points and a sentence.</summary>
    public bool IsWhole => Criteria.All(c => Scores.Any(s => s.Criterion == c && s.Points is >= 0 and <= Most && s.Sentence.Length is > 0 and <= SentenceLength));

    /// <summary>The criteria on which reviewers lie two points or more apart.</summary>
    public static IReadOnlyList<Criterion> Disputed(IReadOnlyCollection<Assessment> all) =>
    [
        .. from criterion in Criteria
           let points = all.SelectMany(a => a.Scores).Where(s => s.Criterion == criterion).Select(s => s.Points).ToList()
           where points.Count > 1 && points.Max() - points.Min() >= Disagreement
           select criterion,
    ];
}
