namespace Marrakech.Connection.Domain.Requests;

/// <summary>
/// The life of a request: draft → submitted → acknowledged → in assessment ⇄ clarification asked → matching → partners responding → response agreed →
/// (funding) → in implementation → completed; and declined, referred, withdrawn, merged. What was declined may be appealed once, and is then in assessment
/// again or declined for good.
/// </summary>
internal static class RequestLife
{
    /// <summary>Where a move leads; null where it is not possible from there.</summary>
    public static RequestState? After(RequestState state, RequestMove move) => (state, move) switch
    {
        (RequestState.Draft, RequestMove.Submit) => RequestState.Submitted,
        (RequestState.Submitted, RequestMove.Acknowledge) => RequestState.Acknowledged,
        (RequestState.Acknowledged, RequestMove.BeginAssessment) => RequestState.InAssessment,
        (RequestState.InAssessment, RequestMove.AskClarification) => RequestState.ClarificationAsked,
        (RequestState.ClarificationAsked, RequestMove.AnswerClarification) => RequestState.InAssessment,
        (RequestState.InAssessment, RequestMove.BeginMatching) => RequestState.Matching,
        (RequestState.Matching, RequestMove.InvitePartners) => RequestState.PartnersResponding,
        (RequestState.PartnersResponding, RequestMove.AgreeResponse) => RequestState.ResponseAgreed,
        (RequestState.ResponseAgreed, RequestMove.SeekFunding) => RequestState.Funding,
        (RequestState.ResponseAgreed or RequestState.Funding, RequestMove.BeginImplementation) => RequestState.InImplementation,
        (RequestState.InImplementation, RequestMove.Complete) => RequestState.Completed,
        (_, RequestMove.Decline) when IsUndecided(state) => RequestState.Declined,
        (_, RequestMove.Refer) when IsUndecided(state) => RequestState.Referred,
        (_, RequestMove.Merge) when IsUndecided(state) && state != RequestState.PartnersResponding => RequestState.Merged,
        (RequestState.Declined, RequestMove.Appeal) => RequestState.Appealed,
        (RequestState.Appealed, RequestMove.UpholdDecision) => RequestState.Declined,
        (RequestState.Appealed, RequestMove.Reopen) => RequestState.InAssessment,
        (_, RequestMove.Withdraw) when !IsOver(state) => RequestState.Withdrawn,
        (_, RequestMove.Assign) when IsOpen(state) => state,
        (_, RequestMove.Escalate) when IsOpen(state) => state,
        (_, RequestMove.ChangeTrack) when IsUndecided(state) => state,
        _ => null,
    };

    /// <summary>The states in which nothing is awaited any more. Out of one of them, declined, an appeal leads once.</summary>
    public static IReadOnlyList<RequestState> Over { get; } = [RequestState.Completed, RequestState.Declined, RequestState.Referred, RequestState.Withdrawn, RequestState.Merged];

    /// <summary>Whether nothing is awaited any more.</summary>
    public static bool IsOver(RequestState state) => Over.Contains(state);

    /// <summary>Whether it was submitted and is not over.</summary>
    public static bool IsOpen(RequestState state) => state != RequestState.Draft && !IsOver(state);

    /// <summary>Whether the hub has not yet a response the country agreed to.</summary>
    public static bool IsUndecided(RequestState state) => state is >= RequestState.Submitted and <= RequestState.PartnersResponding;

    /// <summary>Who makes a move.</summary>
    public static Mover MoverOf(RequestMove move) => move switch
    {
        RequestMove.Submit or RequestMove.AnswerClarification or RequestMove.AgreeResponse or RequestMove.Complete or RequestMove.Withdraw or RequestMove.Appeal => Mover.Country,
        RequestMove.Escalate => Mover.Clock,
        _ => Mover.Secretariat,
    };

    /// <summary>Who must move next; null where nobody must.</summary>
    public static Mover? OwedBy(RequestState state) => state switch
    {
        RequestState.Draft or RequestState.ClarificationAsked or RequestState.InImplementation => Mover.Country,
        RequestState.PartnersResponding => Mover.Partners,
        _ when IsOver(state) => null,
        _ => Mover.Secretariat,
    };

    /// <summary>Which promise counts in a state; null where none does.</summary>
    public static Duty? DutyOf(RequestState state) => state switch
    {
        RequestState.Submitted => Duty.Acknowledge,
        RequestState.Acknowledged => Duty.Assess,
        RequestState.InAssessment or RequestState.ClarificationAsked => Duty.Match,
        RequestState.Matching or RequestState.PartnersResponding or RequestState.ResponseAgreed or RequestState.Funding => Duty.Move,
        RequestState.Appealed => Duty.DecideAppeal,
        _ => null,
    };

    /// <summary>The move by which a promise is kept.</summary>
    public static RequestMove KeptBy(Duty duty) => duty switch
    {
        Duty.Acknowledge => RequestMove.Acknowledge,
        Duty.Assess => RequestMove.BeginAssessment,
        Duty.Match => RequestMove.BeginMatching,
        _ => throw new ArgumentOutOfRangeException(nameof(duty), "Any move keeps this promise."),
    };

    /// <summary>Whether a move needs a sentence that says why.</summary>
    public static bool NeedsReason(RequestState state, RequestMove move) =>
        move is RequestMove.AskClarification or RequestMove.AnswerClarification or RequestMove.Decline or RequestMove.Refer or RequestMove.ChangeTrack or RequestMove.Merge or RequestMove.Appeal or RequestMove.UpholdDecision or RequestMove.Reopen
        || (move == RequestMove.Withdraw && state != RequestState.Draft);

    /// <summary>Whether a move changes nothing but what is kept beside the state.</summary>
    public static bool KeepsState(RequestMove move) => move is RequestMove.Assign or RequestMove.ChangeTrack or RequestMove.Escalate;
}
