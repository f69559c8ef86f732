using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.SubmitProposal;

/// <summary>Submits a concept note, or takes a proposal back, in the name of its organisation.</summary>
internal sealed class SubmitProposal(ProposalDesk desk, PeopleDirectory people)
{
    public static readonly ActKind Submitted = new("ProposalSubmitted"), Withdrawn = new("ProposalWithdrawn");

    /// <summary>Submits; returns what stands against it.</summary>
    public Task<ProposalRefusal?> HandleAsync(string code, CancellationToken ct) => desk.HandleAsync(Submitted, code, ProposalMove.Submit, null, async (proposal, act) =>
    {
        var answers = proposal.Read();
        if (ProposalCheck.Whole(answers).Count > 0) return ProposalRefusal.Incomplete;
        if (await desk.WindowAsync(proposal.Window, ct) is not { } window || !window.IsOpen(DateOnly.FromDateTime(act.At.UtcDateTime))) return ProposalRefusal.WindowClosed;
        if (answers.Cents > window.Ceiling) return ProposalRefusal.AboveCeiling;
        foreach (var organisation in answers[ProposalQuestion.Organisations])
        {
            if (await people.FindOrganisationAsync(organisation, ct) is null) return ProposalRefusal.UnknownOrganisation;
        }

        if (proposal.Participating().Count > Programme.MostOrganisations) return ProposalRefusal.UnknownOrganisation;
        // The budget of the shorter route is all of its programme document: it comes with the concept note.
        if (window.IsShort && proposal.Programme().Gaps(answers, proposal.Participating(), isShort: true).Any()) return ProposalRefusal.Incomplete;
        if (!window.IsShort) proposal.Document = null;
        proposal.SubmittedUnder(window);
        return null;
    }, ct);

    /// <summary>Withdraws; returns what stands against it.</summary>
    public Task<ProposalRefusal?> WithdrawAsync(string code, string? reason, CancellationToken ct)
    {
        var told = Typed.Within(reason, Data.Proposals.Proposal.ReasonLength);
        return desk.HandleAsync(Withdrawn, code, ProposalMove.Withdraw, told, (p, _) => Task.FromResult<ProposalRefusal?>(p.SubmittedAt is not null && told is null ? ProposalRefusal.ReasonMissing : null), ct);
    }
}
