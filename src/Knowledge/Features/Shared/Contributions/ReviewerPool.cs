using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>A candidate with the words an officer chooses by.</summary>
internal sealed record KnownCandidate(Candidate Candidate, string Name, OrganisationFacts Organisation);

/// <summary>Everybody who could review a contribution, and how they are asked.</summary>
internal sealed class ReviewerPool(AppDb db, ContributionDesk desk, PeopleDirectory people, ContributionNews news, PanelRule rule)
{
    private const int RemembersReviews = 500;

    /// <summary>Everybody who reviews, with what speaks for and against them.</summary>
    public async Task<IReadOnlyList<KnownCandidate>> AllAsync(Contribution contribution, CancellationToken ct)
    {
        var holders = (await people.HoldersAsync(Role.PeerReviewer, ct)).DistinctBy(h => h.Person).ToList();
        var ids = holders.Select(h => h.Person).ToList();
        var ties = (await people.RolesOfAsync(ids, ct)).ToLookup(r => r.Person, ContributionDesk.TieOf);
        var open = await db.Set<PanelSeat>().Where(s => ids.Contains(s.Reviewer) && (s.State == SeatState.Asked || s.State == SeatState.Accepted)).GroupBy(s => s.Reviewer).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var expertise = await ExpertiseAsync(ids, ct);
        // What somebody tells the secretariat about themself as an expert counts, whoever else may see it.
        var experts = await db.Set<Expert>().AsNoTracking().Where(e => ids.Contains(e.Person) && e.Listed != null).ToDictionaryAsync(e => e.Person, e => e.ReadListed(), ct);
        IReadOnlyList<Ownership> owners = [contribution.Ownership(), .. await desk.BeforeAsync(contribution, ct)];
        return
        [
            .. holders.Select(h => new KnownCandidate(
                new Candidate(h.Person, h.Organisation.Id, h.Organisation.Kind == OrganisationKinds.UnEntity, [.. h.Organisation.Languages.Union(Told(h.Person)[ExpertQuestions.Languages])], [.. expertise[h.Person].Union(Told(h.Person).Objectives)],
                    open.GetValueOrDefault(h.Person), owners.Any(o => o.IsOwnOf(h.Person, ties[h.Person]))),
                h.Name, h.Organisation)),
        ];

        ContributionAnswers Told(Guid person) => experts.GetValueOrDefault(person) ?? ContributionAnswers.None;
    }

    /// <summary>The reviewers proposed for the seats that are free.</summary>
    public IReadOnlyList<Candidate> Propose(Contribution contribution, IReadOnlyList<KnownCandidate> all)
    {
        var seats = Counting(contribution);
        return Propose(contribution, all, Math.Max(0, rule.FromUn - seats.Count(s => s.IsUn)), Math.Max(0, rule.Outside - seats.Count(s => !s.IsUn)));
    }

    /// <summary>Asks the best one for a seat that became free, from the same side, for the rule counts each; null where there is nobody.</summary>
    public async Task<PanelSeat?> AskNextAsync(OpenAct act, Contribution contribution, bool fromUn, CancellationToken ct) =>
        Propose(contribution, await AllAsync(contribution, ct), fromUn ? 1 : 0, fromUn ? 0 : 1) is [var best, ..] ? await AskAsync(act, contribution, best, ct) : null;

    /// <summary>Asks a reviewer beyond the rule, where the others disagree: from outside, or else from the United Nations; null where there is nobody.</summary>
    public async Task<PanelSeat?> AskFurtherAsync(OpenAct act, Contribution contribution, CancellationToken ct) =>
        await AskNextAsync(act, contribution, fromUn: false, ct) ?? await AskNextAsync(act, contribution, fromUn: true, ct);

    /// <summary>Seats somebody and tells them.</summary>
    public async Task<PanelSeat> AskAsync(OpenAct act, Contribution contribution, Candidate candidate, CancellationToken ct)
    {
        var seat = new PanelSeat
        {
            Id = Guid.CreateVersion7(act.At),
            ContributionId = contribution.Id,
            Round = contribution.Round,
            Reviewer = candidate.Person,
            Organisation = candidate.Organisation,
            IsUn = candidate.IsUn,
            State = SeatState.Asked,
            AskedAt = act.At,
            DueAt = act.At.AddDays(rule.Days),
        };
        db.Add(seat);
        await news.ToReviewerAsync(contribution, seat, "News.ReviewAsked", DayOf(seat), ct);
        return seat;
    }

    /// <summary>The seats of this round that count: asked, accepted or done.</summary>
    public static IReadOnlyList<PanelSeat> Counting(Contribution contribution) => [.. contribution.Seats.Where(s => s.Round == contribution.Round && (s.IsOpen || s.State == SeatState.Done)).OrderBy(s => s.Id)];

    /// <summary>How far the panel of this round is.</summary>
    public static Seated Seated(Contribution contribution)
    {
        var seats = Counting(contribution);
        return new Seated([.. seats.Select(s => s.Assessment()).OfType<Assessment>()], seats.Count(s => s.IsOpen), seats.Count(s => s.IsUn));
    }

    /// <summary>The last day of a seat, the same in every language.</summary>
    public static string DayOf(PanelSeat seat) => seat.DueAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<Candidate> Propose(Contribution contribution, IReadOnlyList<KnownCandidate> all, int fromUn, int outside)
    {
        var answers = contribution.Read();
        return Panel.Propose(
            [.. all.Select(k => k.Candidate)], answers.One(AnswerNames.Language) ?? Language.English.Code, answers.Objectives,
            [.. contribution.Seats.Where(s => s.Round == contribution.Round).Select(s => s.Reviewer)], fromUn, outside);
    }

    /// <summary>Objectives of what each has reviewed before.</summary>
    private async Task<ILookup<Guid, int>> ExpertiseAsync(List<Guid> ids, CancellationToken ct)
    {
        var done = await db.Set<PanelSeat>().Where(s => ids.Contains(s.Reviewer) && s.State == SeatState.Done).OrderByDescending(s => s.DoneAt).Take(RemembersReviews)
            .Join(db.Set<Contribution>(), s => s.ContributionId, c => c.Id, (s, c) => new { s.Reviewer, c.Answers }).ToListAsync(ct);
        return done.SelectMany(d => ContributionAnswers.Parse(d.Answers).Objectives.Select(o => (d.Reviewer, Objective: o))).ToLookup(d => d.Reviewer, d => d.Objective);
    }
}
