using System.Globalization;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>What a proposal is appraised against; its words are <c>AppraisalCriterion.{Name}</c>.</summary>
internal enum AppraisalCriterion
{
    Relevance,
    NeedsAndRights,
    Feasibility,
    ValueForMoney,
    Sustainability,
    Partnership,
}

/// <summary>A score and the sentence that says why.</summary>
/// <param name="Points">From 0 to <see cref="AppraisalScores.Most"/>.</param>
/// <param name="Why">One sentence.</param>
internal sealed record CriterionScore(int Points, string Why);

/// <summary>The scores of one appraiser.</summary>
internal sealed record AppraisalScores(IReadOnlyDictionary<AppraisalCriterion, CriterionScore> Scores)
{
    public const int Most = 4, WhyLength = 600, Least = 2, Whole = 100;

    /// <summary>What the best score of each criterion brings; together 100 points.</summary>
    public static IReadOnlyDictionary<AppraisalCriterion, int> Weights { get; } = new Dictionary<AppraisalCriterion, int>
    {
        [AppraisalCriterion.Relevance] = 20,
        [AppraisalCriterion.NeedsAndRights] = 20,
        [AppraisalCriterion.Feasibility] = 20,
        [AppraisalCriterion.ValueForMoney] = 15,
        [AppraisalCriterion.Sustainability] = 15,
        [AppraisalCriterion.Partnership] = 10,
    };

    /// <summary>Points of 100.</summary>
    public decimal Points => Scores.Sum(s => (decimal)s.Value.Points * Weights[s.Key] / Most);

    /// <summary>The mean of several appraisers, rounded half up.</summary>
    public static int Mean(IReadOnlyCollection<AppraisalScores> all) => (int)Math.Round(all.Average(a => a.Points), MidpointRounding.AwayFromZero);

    /// <summary>The scores a form says: a score and a sentence for each criterion; what is missing, by field.</summary>
    public static (AppraisalScores? Scores, IReadOnlyList<string> Missing) Read(Func<string, string?> typed)
    {
        var (scores, missing) = (new Dictionary<AppraisalCriterion, CriterionScore>(), new List<string>());
        foreach (var criterion in Weights.Keys)
        {
            var isRead = int.TryParse(typed(criterion.ToString()), NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= Most;
            var why = Typed.Within(typed(WhyOf(criterion)), WhyLength);
            if (!isRead) missing.Add(criterion.ToString());
            if (why is null) missing.Add(WhyOf(criterion));
            if (isRead && why is not null) scores.Add(criterion, new CriterionScore(points, why));
        }

        return missing.Count > 0 ? (null, missing) : (new AppraisalScores(scores), missing);
    }

    /// <summary>Name of the field for the sentence.</summary>
    public static string WhyOf(AppraisalCriterion criterion) => $"why-{criterion}";
}
