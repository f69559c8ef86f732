using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.DecideRequest;

/// <summary>The secretariat's moves that need nothing else: acknowledging, assessing, asking, matching, seeking funds, beginning the work, changing the track, declining, referring.</summary>
internal sealed class DecideRequest(MoveRequest move, RequestDesk desk, Promises promises, SecondOpinions opinions)
{
    public static readonly ActKind Acknowledged = new("RequestAcknowledged", IsPublic: true);
    public static readonly ActKind AssessmentBegun = new("RequestAssessmentBegun", IsPublic: true);
    public static readonly ActKind ClarificationAsked = new("RequestClarificationAsked");
    public static readonly ActKind MatchingBegun = new("RequestMatchingBegun", IsPublic: true);
    public static readonly ActKind TrackChanged = new("RequestTrackChanged");
    public static readonly ActKind Declined = new("RequestDeclined", IsPublic: true);
    public static readonly ActKind Referred = new("RequestReferred", IsPublic: true);

    public static readonly ActKind FundingSought = new("RequestFundingSought", IsPublic: true);
    public static readonly ActKind ImplementationBegun = new("RequestImplementationBegun", IsPublic: true);

    /// <summary>The moves that are made here.</summary>
    public static IReadOnlyList<RequestMove> Moves { get; } =
    [
        RequestMove.Acknowledge, RequestMove.BeginAssessment, RequestMove.AskClarification, RequestMove.BeginMatching, RequestMove.SeekFunding, RequestMove.BeginImplementation, RequestMove.ChangeTrack, RequestMove.Refer, RequestMove.Decline,
    ];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="made">One of <see cref="Moves"/>.</param>
    /// <param name="reason">Why, or what is asked.</param>
    /// <param name="detail">Alternatives, or to whom.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, RequestMove made, string? reason, string? detail, CancellationToken ct)
    {
        if (Typed.Text(reason)?.Length > RequestStepRow.ReasonLength || Typed.Text(detail)?.Length > RequestStepRow.DetailLength) return RequestRefusal.TooLong;
        // Only these two say more than why; whatever else stands in the field is of another choice on the page.
        var details = new MoveDetails { Reason = Typed.Text(reason), Detail = made is RequestMove.Decline or RequestMove.Refer ? Typed.Text(detail) : null };
        if (made == RequestMove.ChangeTrack)
        {
            var now = (await desk.FindAsync(code, ct))!.Story().Promise?.Track;
            details = details with { Promise = await promises.OfAsync(now == Track.Emergency ? Track.Ordinary : Track.Emergency, ct) };
        }

        return await move.HandleAsync(KindOf(made), code, made, details, r =>
        {
            if (made == RequestMove.BeginMatching) return opinions.Against(r);
            if (details.Promise is { Track: var track } && r.ReadAssessment() is { } assessment) r.Priority = PriorityRule.Read(assessment, track, RequestCountries.Of(r)).Priority;
            return null;
        }, ct);
    }

    private static ActKind KindOf(RequestMove move) => move switch
    {
        RequestMove.Acknowledge => Acknowledged,
        RequestMove.BeginAssessment => AssessmentBegun,
        RequestMove.AskClarification => ClarificationAsked,
        RequestMove.BeginMatching => MatchingBegun,
        RequestMove.ChangeTrack => TrackChanged,
        RequestMove.SeekFunding => FundingSought,
        RequestMove.BeginImplementation => ImplementationBegun,
        RequestMove.Decline => Declined,
        RequestMove.Refer => Referred,
        _ => throw new InvalidOperationException($"{move} is not made here."),
    };
}
