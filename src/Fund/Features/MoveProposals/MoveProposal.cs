using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.MoveProposals;

/// <summary>The moves of the fund's administrator that are nothing but a move.</summary>
internal sealed class MoveProposal(ProposalDesk desk)
{
    public static readonly ActKind Act = new("ProposalMoved");

    /// <summary>The moves made here.</summary>
    public static IReadOnlyList<ProposalMove> Moves { get; } = [ProposalMove.TakeIntoPipeline, ProposalMove.AskProgramme, ProposalMove.BeginAppraisal];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ProposalRefusal?> HandleAsync(string code, ProposalMove move, string? reason, CancellationToken ct) =>
        Moves.Contains(move) ? await desk.HandleAsync(Act, code, move, Typed.Within(reason, Data.Proposals.Proposal.ReasonLength), null, ct) : ProposalRefusal.WrongState;
}
