using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.SubmitRequest;

/// <summary>Submits a request in the name of the country; from here on the promises count.</summary>
internal sealed class SubmitRequest(MoveRequest move, RequestDesk desk, Promises promises, JointDesk joint)
{
    public static readonly ActKind Act = new("RequestSubmitted", IsPublic: true);

    /// <summary>The same of a confidential request: whoever reads the public trail knows which organisation acted, and with it the country.</summary>
    public static readonly ActKind InConfidence = new("ConfidentialRequestSubmitted");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public Task<RequestRefusal?> HandleAsync(string code, CancellationToken ct) => HandleAsync(code, null, ct);

    /// <summary>The same for whoever says which state of the draft they read.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="row">The state they read; null where that is not asked.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, int? row, CancellationToken ct)
    {
        var before = (await desk.FindAsync(code, ct))!;
        var (track, visibility) = (before.Read().Track, before.Visibility);
        var details = new MoveDetails { Promise = await promises.OfAsync(track, ct) };
        return await move.HandleWithAsync(visibility == RequestQuestion.Confidential ? InConfidence : Act, code, RequestMove.Submit, details, async (r, act) =>
        {
            if (row is not null && row != r.Row) return RequestRefusal.ChangedMeanwhile;
            var answers = r.Read();
            // Somebody may have changed the urgency, or who may read it, between the two readings.
            if (RequestCheck.Whole(answers).Count > 0) return RequestRefusal.Incomplete;
            if (answers.Track != track || r.Visibility != visibility) return RequestRefusal.ChangedMeanwhile;
            await joint.SettleAsync(r, act.At, ct);
            return null;
        }, ct);
    }
}
