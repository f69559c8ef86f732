using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.NameAppraisers;

/// <summary>Names appraisers, lets one go, and moderates the score once enough have scored.</summary>
internal sealed class NameAppraisers(AppDb db, ActTrail acts, ProposalDesk desk, ProposalNews news, PeopleDirectory people)
{
    public static readonly ActKind Named = new("AppraisersNamed"), Released = new("AppraiserReleased"), Moderated = new("AppraisalModerated");

    /// <summary>Who can appraise: committee members and experts who are not too close, each once.</summary>
    public async Task<IReadOnlyList<HeldRole>> PoolAsync(Proposal proposal, CancellationToken ct)
    {
        var participating = (await desk.ParticipatingAsync(proposal, ct)).Select(p => (p.Code, p.Country)).ToList();
        IEnumerable<HeldRole> all = [.. await people.HoldersAsync(Role.CommitteeMember, ct), .. await people.HoldersAsync(Role.Expert, ct)];
        var asked = proposal.Appraisals.Where(a => a.Round == proposal.Round).Select(a => a.Person).ToHashSet();
        var close = all.Where(h => Closeness.IsClose(h.Organisation.Code, h.Organisation.Country, participating)).Select(h => h.Person).ToHashSet();
        return [.. all.Where(h => !asked.Contains(h.Person) && !close.Contains(h.Person)).DistinctBy(h => h.Person)];
    }

    /// <summary>Asks these people; returns what stands against it.</summary>
    public async Task<ProposalRefusal?> AskAsync(string code, IReadOnlyCollection<Guid> appraisers, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Named, null, ct);
        var proposal = await desk.TakeAsync(code, ct);
        if (proposal.State != ProposalState.InAppraisal || proposal.Moderated is not null) return ProposalRefusal.WrongState;
        var fit = (await PoolAsync(proposal, ct)).ToDictionary(h => h.Person);
        if (appraisers.Count == 0 || appraisers.Any(a => !fit.ContainsKey(a))) return ProposalRefusal.AppraiserUnfit;
        var before = proposal.Digested();
        foreach (var person in appraisers.Distinct())
        {
            var appraisal = new Appraisal { Id = Guid.CreateVersion7(act.At), ProposalId = proposal.Id, Round = proposal.Round, Person = person, Organisation = fit[person].Organisation.Id, State = AppraisalState.Asked, AskedAt = act.At };
            // Added by name: a row found through its list would be taken for one that is there already, for it has its key.
            db.Add(appraisal);
            await news.ToAppraiserAsync(proposal, appraisal, ct);
        }

        proposal.Row++;
        act.Concerns(new ActSubject(Proposal.Thing, code), before, proposal.Digested());
        await act.CommitAsync(new { round = proposal.Round, appraisers }, ct);
        return null;
    }

    /// <summary>Lets an appraiser go who has not scored; returns what stands against it.</summary>
    public async Task<ProposalRefusal?> ReleaseAsync(string code, Guid id, string? reason, CancellationToken ct)
    {
        var told = Typed.Within(reason, Proposal.ReasonLength);
        await using var act = await acts.OpenAsync(Released, told, ct);
        var proposal = await desk.TakeAsync(code, ct);
        if (proposal.State != ProposalState.InAppraisal) return ProposalRefusal.WrongState;
        if (told is null) return ProposalRefusal.ReasonMissing;
        if (proposal.Appraisals.Find(a => a.Id == id && a.Round == proposal.Round && a.IsOpen) is not { } open) return ProposalRefusal.AppraiserUnfit;
        var before = open.Digested();
        (open.State, open.Reason) = (AppraisalState.Released, told);
        proposal.Row++;
        act.Concerns(new ActSubject(Appraisal.Thing, $"{open.Id}"), before, open.Digested());
        await act.CommitAsync(new { proposal = code }, ct);
        return null;
    }

    /// <summary>Sets the moderated score; returns what stands against it.</summary>
    public async Task<ProposalRefusal?> ModerateAsync(string code, string? score, string? reason, CancellationToken ct)
    {
        var told = Typed.Within(reason, Proposal.ReasonLength);
        await using var act = await acts.OpenAsync(Moderated, null, ct);
        var proposal = await desk.TakeAsync(code, ct);
        if (proposal.State != ProposalState.InAppraisal) return ProposalRefusal.WrongState;
        var counting = proposal.Counting();
        if (counting.Any(a => a.IsOpen) || counting.Count < AppraisalScores.Least) return ProposalRefusal.AppraisalsMissing;
        if (!int.TryParse(Typed.Line(score), NumberStyles.None, CultureInfo.InvariantCulture, out var points) || points > AppraisalScores.Whole) return ProposalRefusal.ScoreUnread;
        if (told is null) return ProposalRefusal.ReasonMissing;
        var before = proposal.Digested();
        (proposal.Moderated, proposal.ModeratedReason, proposal.Row, proposal.ChangedAt) = (points, told, proposal.Row + 1, act.At);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, proposal.Digested());
        await act.CommitAsync(new { points, appraisals = counting.Count }, ct);
        return null;
    }
}
