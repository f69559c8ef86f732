namespace Marrakech.Fund.Domain.Proposals;

/// <summary>Where a proposal stands. Stored by name; its words are <c>Proposal.State.{Name}</c>.</summary>
internal enum ProposalState
{
    Draft,
    Submitted,
    Eligible,
    Ineligible,
    Pipeline,

    /// <summary>The organisation writes the programme document.</summary>
    Programme,
    InAppraisal,
    Approved,
    ApprovedWithConditions,

    /// <summary>Given back by the committee, to be handed in again.</summary>
    Returned,
    Declined,
    Withdrawn,
}

/// <summary>What moves a proposal. Stored by name.</summary>
internal enum ProposalMove
{
    Submit,
    FindEligible,
    FindIneligible,
    TakeIntoPipeline,
    AskProgramme,

    /// <summary>A proposal of the shorter route goes straight to appraisal.</summary>
    BeginAppraisal,
    HandIn,
    Approve,
    ApproveWithConditions,
    Return,
    Decline,
    Withdraw,
}

/// <summary>Who moves a proposal.</summary>
internal enum ProposalMover
{
    Organisation,
    Administrator,
    Committee,
}

/// <summary>
/// The life of a proposal: draft → submitted → eligible → pipeline → programme document → in appraisal → decided. In a window with the shorter route an
/// eligible concept note goes straight to appraisal. What the committee returned is handed in again.
/// </summary>
internal static class ProposalLife
{
    /// <summary>Where a move leads; null where it is not possible from there.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="move">What is done.</param>
    /// <param name="isShort">Whether its window has the shorter route.</param>
    public static ProposalState? After(ProposalState state, ProposalMove move, bool isShort) => (state, move) switch
    {
        (ProposalState.Draft, ProposalMove.Submit) => ProposalState.Submitted,
        (ProposalState.Submitted, ProposalMove.FindEligible) => ProposalState.Eligible,
        (ProposalState.Submitted, ProposalMove.FindIneligible) => ProposalState.Ineligible,
        (ProposalState.Eligible, ProposalMove.TakeIntoPipeline) when !isShort => ProposalState.Pipeline,
        (ProposalState.Pipeline, ProposalMove.AskProgramme) when !isShort => ProposalState.Programme,
        (ProposalState.Eligible, ProposalMove.BeginAppraisal) when isShort => ProposalState.InAppraisal,
        (ProposalState.Programme, ProposalMove.HandIn) when !isShort => ProposalState.InAppraisal,
        (ProposalState.Returned, ProposalMove.HandIn) => ProposalState.InAppraisal,
        (ProposalState.InAppraisal, ProposalMove.Approve) => ProposalState.Approved,
        (ProposalState.InAppraisal, ProposalMove.ApproveWithConditions) => ProposalState.ApprovedWithConditions,
        (ProposalState.InAppraisal, ProposalMove.Return) => ProposalState.Returned,
        (ProposalState.InAppraisal, ProposalMove.Decline) => ProposalState.Declined,
        (_, ProposalMove.Withdraw) when !IsOver(state) && !IsApproved(state) => ProposalState.Withdrawn,
        _ => null,
    };

    /// <summary>Whether nothing moves it any more.</summary>
    public static bool IsOver(ProposalState state) => state is ProposalState.Ineligible or ProposalState.Declined or ProposalState.Withdrawn;

    /// <summary>Whether money was set aside for it.</summary>
    public static bool IsApproved(ProposalState state) => state is ProposalState.Approved or ProposalState.ApprovedWithConditions;

    /// <summary>Whether a move is the committee's decision.</summary>
    public static bool IsDecision(ProposalMove move) => MoverOf(move) == ProposalMover.Committee;

    /// <summary>Who makes a move.</summary>
    public static ProposalMover MoverOf(ProposalMove move) => move switch
    {
        ProposalMove.Submit or ProposalMove.HandIn or ProposalMove.Withdraw => ProposalMover.Organisation,
        ProposalMove.Approve or ProposalMove.ApproveWithConditions or ProposalMove.Return or ProposalMove.Decline => ProposalMover.Committee,
        _ => ProposalMover.Administrator,
    };

    /// <summary>Who moves next; null where nobody does.</summary>
    public static ProposalMover? OwedBy(ProposalState state) => state switch
    {
        ProposalState.Draft or ProposalState.Programme or ProposalState.Returned => ProposalMover.Organisation,
        ProposalState.Submitted or ProposalState.Eligible or ProposalState.Pipeline => ProposalMover.Administrator,
        ProposalState.InAppraisal => ProposalMover.Committee,
        _ => null,
    };
}
