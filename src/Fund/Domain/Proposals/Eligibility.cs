using Marrakech.Compact.Contracts;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>A stated rule a proposal must meet; its words are <c>Eligibility.{Name}</c>. The first ones are judged by the product, the rest by the administrator.</summary>
internal enum EligibilityRule
{
    /// <summary>The secretariat has verified the organisation that proposes.</summary>
    Verified,

    /// <summary>The window took proposals on the day it was submitted.</summary>
    WindowOpen,

    /// <summary>The sum is within the ceiling of the window.</summary>
    WithinCeiling,

    /// <summary>Every country lies in a region of the window.</summary>
    Countries,

    /// <summary>The primary objective belongs to a thematic area of the window.</summary>
    Themes,

    /// <summary>Every participating organisation is verified.</summary>
    Partners,

    /// <summary>The governments concerned know of it and agree.</summary>
    Governments,

    /// <summary>The fund complements other sources and pays nothing twice.</summary>
    Complements,

    /// <summary>The organisation can carry out what it proposes and account for it.</summary>
    Capacity,
}

/// <summary>What was found for a rule.</summary>
/// <param name="Rule">Which.</param>
/// <param name="IsPassed">Whether it is met.</param>
/// <param name="Reason">The administrator's reason; null where the product judged.</param>
internal sealed record RuleFinding(EligibilityRule Rule, bool IsPassed, string? Reason);

/// <summary>The stated rules of eligibility, each with pass or fail and why.</summary>
internal static class Eligibility
{
    public static IReadOnlyList<EligibilityRule> ByHand { get; } = [EligibilityRule.Governments, EligibilityRule.Complements, EligibilityRule.Capacity];

    /// <summary>What the product can judge by itself.</summary>
    /// <param name="answers">The concept note.</param>
    /// <param name="window">Its window.</param>
    /// <param name="submitted">Day it was submitted.</param>
    /// <param name="isVerified">Whether the organisation that proposes is verified.</param>
    /// <param name="arePartners">Whether all others are.</param>
    /// <param name="areas">The grouping of objectives.</param>
    public static IReadOnlyList<RuleFinding> Automatic(ProposalAnswers answers, WindowTerms window, DateOnly submitted, bool isVerified, bool arePartners, AreaGrouping areas) =>
    [
        new(EligibilityRule.Verified, isVerified, null),
        new(EligibilityRule.WindowOpen, window.IsOpen(submitted), null),
        new(EligibilityRule.WithinCeiling, answers.Cents > 0 && answers.Cents <= window.Ceiling, null),
        new(EligibilityRule.Countries, answers[ProposalQuestion.Countries].All(window.Serves), null),
        new(EligibilityRule.Themes, answers.Objectives is [var primary, ..] && window.Funds(primary, areas), null),
        new(EligibilityRule.Partners, arePartners, null),
    ];

    /// <summary>Whether what was found by hand answers each rule once, with a reason.</summary>
    public static bool IsWhole(IReadOnlyCollection<RuleFinding> byHand) =>
        byHand.Count == ByHand.Count && ByHand.All(r => byHand.Count(f => f.Rule == r && f.Reason is not null) == 1);

    /// <summary>Where it leads.</summary>
    public static ProposalMove Move(IEnumerable<RuleFinding> findings) => findings.All(f => f.IsPassed) ? ProposalMove.FindEligible : ProposalMove.FindIneligible;
}
