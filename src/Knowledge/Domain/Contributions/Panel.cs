namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>How many reviewers a contribution needs, from where, and how long they have.</summary>
/// <param name="FromUn">Reviewers from an entity of the United Nations.</param>
/// <param name="Outside">Reviewers from elsewhere.</param>
/// <param name="Days">Days a reviewer has.</param>
internal sealed record PanelRule(int FromUn, int Outside, int Days)
{
    public static PanelRule Usual { get; } = new(1, 2, 14);

    public int Size => FromUn + Outside;
}

/// <summary>How far the panel of one round is.</summary>
/// <param name="Found">What those found who have scored.</param>
/// <param name="Open">Reviewers asked who have not answered.</param>
/// <param name="FromUn">Of all of them, those from an entity of the United Nations.</param>
internal sealed record Seated(IReadOnlyCollection<Assessment> Found, int Open, int FromUn)
{
    public int Outside => Found.Count + Open - FromUn;
}

/// <summary>Somebody who could review.</summary>
/// <param name="Person">Pseudonym.</param>
/// <param name="Organisation">The organisation they review for.</param>
/// <param name="IsUn">Whether that is an entity of the United Nations.</param>
/// <param name="Languages">Languages they or their organisation work in.</param>
/// <param name="Objectives">Objectives of what they reviewed before.</param>
/// <param name="Open">Reviews they have open.</param>
/// <param name="IsOwn">Whether the contribution is their own.</param>
internal sealed record Candidate(Guid Person, Guid Organisation, bool IsUn, IReadOnlyCollection<string> Languages, IReadOnlyCollection<int> Objectives, int Open, bool IsOwn);

/// <summary>Proposes reviewers.</summary>
internal static class Panel
{
    private const int Language = 4, Expertise = 2, Load = 1;

    /// <summary>The best reviewers for the seats that are free: those who read its language and know its objectives, the least busy first, no two from one organisation where it can be helped.</summary>
    /// <param name="candidates">Everybody who reviews.</param>
    /// <param name="language">Language of the contribution.</param>
    /// <param name="objectives">Its objectives.</param>
    /// <param name="seated">Who sits already, or sat and left.</param>
    /// <param name="fromUn">Free seats for the United Nations.</param>
    /// <param name="outside">Free seats for others.</param>
    public static IReadOnlyList<Candidate> Propose(
        IReadOnlyCollection<Candidate> candidates, string language, IReadOnlyCollection<int> objectives, IReadOnlyCollection<Guid> seated, int fromUn, int outside)
    {
        var fit = candidates.Where(c => !c.IsOwn && !seated.Contains(c.Person))
            .OrderByDescending(c => Worth(c, language, objectives)).ThenBy(c => c.Person).DistinctBy(c => c.Person).ToList();
        return [.. Best(fit.Where(c => c.IsUn), fromUn), .. Best(fit.Where(c => !c.IsUn), outside)];
    }

    private static IEnumerable<Candidate> Best(IEnumerable<Candidate> ordered, int count)
    {
        var all = ordered.ToList();
        var first = all.DistinctBy(c => c.Organisation).ToList();
        return first.Concat(all.Except(first)).Take(count);
    }

    private static int Worth(Candidate candidate, string language, IReadOnlyCollection<int> objectives) =>
        (candidate.Languages.Contains(language) ? Language : 0) + (Expertise * candidate.Objectives.Intersect(objectives).Count()) - (Load * candidate.Open);

    /// <summary>What stands against publishing, as far as the reviews go; null where nothing does. Nobody from one side stands in for the other.</summary>
    /// <param name="seated">How far the panel is.</param>
    /// <param name="rule">The panel as it must be.</param>
    public static ContributionRefusal? AgainstPublishing(Seated seated, PanelRule rule)
    {
        if (seated.FromUn < rule.FromUn || seated.Outside < rule.Outside) return ContributionRefusal.PanelTooSmall;
        if (seated.Open > 0 || seated.Found.Any(a => !a.IsWhole)) return ContributionRefusal.NotScored;
        return IsFurtherNeeded(seated.Found, rule) ? ContributionRefusal.FurtherReviewMissing : null;
    }

    /// <summary>Whether disagreement calls for one more reviewer than the panel has.</summary>
    public static bool IsFurtherNeeded(IReadOnlyCollection<Assessment> done, PanelRule rule) => done.Count <= rule.Size && done.Count > 0 && Assessment.Disputed(done).Count > 0;
}
