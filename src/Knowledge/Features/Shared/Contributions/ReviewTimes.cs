using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>How long the parts of a review take, so that dates can be told.</summary>
internal sealed class ReviewTimes(PanelRule rule)
{
    /// <summary>Days in which the secretariat takes a submission up, and in which it decides once everybody has scored.</summary>
    private const int TakeUp = 7, Decide = 7;

    public PanelRule Rule => rule;

    /// <summary>When a submission is taken up at the latest.</summary>
    public static DateTimeOffset TakenBy(DateTimeOffset submitted) => submitted.AddDays(TakeUp);

    /// <summary>When a decision can be expected.</summary>
    public DateTimeOffset DecidedBy(DateTimeOffset submitted) => submitted.AddDays(TakeUp + rule.Days + Decide);

    /// <summary>When the next move of a contribution can be expected; null where nobody waits for one.</summary>
    public DateTimeOffset? NextOf(Contribution contribution) => (contribution.State, contribution.SubmittedAt) switch
    {
        (ContributionState.Submitted, { } at) => TakenBy(at),
        (ContributionState.InReview, { } at) => DecidedBy(at),
        _ => null,
    };
}
