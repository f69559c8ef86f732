using Marrakech.Compact.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.CheckEligibility;

/// <summary>Judges a concept note by the stated rules: the first by the product, the rest by the administrator. All are kept with pass or fail and why.</summary>
internal sealed class CheckEligibility(ProposalDesk desk, ActTrail acts, ThematicAreas areas)
{
    public static readonly ActKind Act = new("ProposalChecked");

    /// <summary>What the product finds by itself.</summary>
    public async Task<IReadOnlyList<RuleFinding>> AutomaticAsync(Proposal proposal, CancellationToken ct)
    {
        var window = proposal.SubmittedTerms() ?? throw new InvalidOperationException($"{proposal.Code} was not submitted.");
        var known = await desk.ParticipatingAsync(proposal, ct);
        var isVerified = known.Any(k => k.Id == proposal.Organisation && k.IsTrusted);
        var arePartners = proposal.Participating().All(c => c == proposal.Lead || known.Any(k => k.Code == c && k.IsTrusted));
        return Eligibility.Automatic(proposal.Read(), window, DateOnly.FromDateTime(proposal.SubmittedAt!.Value.UtcDateTime), isVerified, arePartners, areas.Current);
    }

    /// <summary>Keeps what was found and moves the proposal on; returns what stands against it.</summary>
    /// <param name="code">Reference of the proposal.</param>
    /// <param name="byHand">What the administrator found.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProposalRefusal?> HandleAsync(string code, IReadOnlyList<RuleFinding> byHand, CancellationToken ct)
    {
        if (!Eligibility.IsWhole(byHand)) return ProposalRefusal.RulesUnanswered;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var proposal = await desk.TakeAsync(code, ct);
        var before = proposal.Digested();
        if (desk.Refusal(proposal, ProposalMove.FindEligible) is { } refusal) return refusal;
        IReadOnlyList<RuleFinding> findings = [.. await AutomaticAsync(proposal, ct), .. byHand];
        proposal.Found(findings);
        await desk.MoveAsync(act, proposal, Eligibility.Move(findings), null, ct);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, proposal.Digested());
        await act.CommitAsync(new { state = proposal.State.ToString(), failed = findings.Where(f => !f.IsPassed).Select(f => f.Rule.ToString()) }, ct);
        return null;
    }
}
