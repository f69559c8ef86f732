using System.Globalization;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund.Features.DecideProposals;

/// <summary>
/// Records what the committee decided about a proposal. An approval sets the money aside, tranche by tranche, in the same act: where the fund has less,
/// nothing is decided.
/// </summary>
internal sealed class DecideProposal(AppDb db, ActTrail acts, CommitteeDesk committee, ProposalDesk proposals, Ledger ledger, LiveSettings settings, CurrentActor actor)
{
    public static readonly ActKind Act = new("ProposalDecided", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="meeting">Reference of the meeting.</param>
    /// <param name="code">Reference of the proposal.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="conflicts">Who of those present declared a conflict, and why.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<MeetingRefusal?> HandleAsync(string meeting, string code, CommitteeDecision decision, IReadOnlyDictionary<Guid, string> conflicts, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var refusal = await DecideAsync(act, meeting, code, decision, conflicts, ct);
        // What was changed on the way is not written by whoever saves next.
        if (refusal is not null) db.ChangeTracker.Clear();
        return refusal;
    }

    private async Task<MeetingRefusal?> DecideAsync(OpenAct act, string meeting, string code, CommitteeDecision decision, IReadOnlyDictionary<Guid, string> conflicts, CancellationToken ct)
    {
        if (await committee.TakeAsync(meeting, ct) is not { SignedAt: null } sitting) return MeetingRefusal.Closed;
        var proposal = await proposals.TakeAsync(code, ct);
        if (sitting.Items.Find(i => i.ProposalId == proposal.Id) is not { } item) return MeetingRefusal.NotForDecision;
        if (item.Decision is not null) return MeetingRefusal.Decided;
        if (!ProposalLife.IsDecision(decision.Move) || proposal.Moderated is null || proposals.Refusal(proposal, decision.Move) is not null) return MeetingRefusal.NotForDecision;
        var present = sitting.PresentIds();
        var recused = (await committee.RecusedAsync(sitting, proposal, ct)).Union(conflicts.Keys.Intersect(present)).ToHashSet();
        if (Against(present, recused) is { } against) return against;
        var counting = present.Count(p => !recused.Contains(p));
        if (decision.Problem(counting, settings[ProposalLive.Quorum], proposal.Programme().TotalCents) is { } problem) return problem;
        var before = proposal.Digested();
        item.Declare(conflicts);
        (item.Decision, item.Recused, item.Counted, item.Available) = (decision.Json(), string.Join(' ', recused), counting, await committee.AvailableAsync(ct));
        (item.DecidedAt, item.DecidedBy) = (act.At, actor.Value.Person);
        sitting.Row++;
        await proposals.MoveAsync(act, proposal, decision.Move, decision.Reason, ct);
        if (decision.IsApproval) db.AddRange(decision.Tranches.Select((cents, index) => new Tranche { Code = TrancheOf(proposal, index), ProposalId = proposal.Id, Number = index + 1, Cents = cents, State = TrancheState.Held }));
        act.Changed(Proposal.Thing, code);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, proposal.Digested());
        if (decision.IsApproval && (await ledger.PostAsync(act, Allocations(act, sitting, proposal, decision), ct)).Problem is { } lacking) return lacking.Refusal == BookRefusal.ReserveKept ? MeetingRefusal.ReserveKept : MeetingRefusal.NotAvailable;
        await act.CommitAsync(new { meeting, decision = decision.Move.ToString(), decision.Tranches, counting, recused = recused.Count }, ct);
        return null;
    }

    private MeetingRefusal? Against(IReadOnlyList<Guid> present, HashSet<Guid> recused)
    {
        if (actor.Value.Person is not { } own || !present.Contains(own)) return MeetingRefusal.NotPresent;
        return recused.Contains(own) ? MeetingRefusal.Recused : null;
    }

    private static string TrancheOf(Proposal proposal, int index) => string.Create(CultureInfo.InvariantCulture, $"{proposal.Code}-{index + 1}");

    /// <summary>Each tranche by itself: what may be set aside goes down, what is held for the project goes up, under the code of the tranche.</summary>
    private static List<NewPosting> Allocations(OpenAct act, CommitteeMeeting meeting, Proposal proposal, CommitteeDecision decision) =>
    [
        .. decision.Tranches.Select((cents, index) =>
        {
            var tranche = TrancheOf(proposal, index);
            return new NewPosting
            {
                Key = $"allocation:{tranche}",
                Day = DateOnly.FromDateTime(act.At.UtcDateTime),
                Kind = "allocation",
                DocumentKind = Proposal.Thing,
                DocumentCode = proposal.Code,
                Text = meeting.Code,
                Lines = [PostingLine.Dollars(Chart.Available, cents), PostingLine.Dollars(Chart.Reserved, -cents, project: proposal.Code)],
                Reserves = tranche,
            };
        }),
    ];
}
