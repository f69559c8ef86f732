using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.SubmitRequest;

/// <summary>Submits a request in the name of the country; from here on the promises count.</summary>
internal sealed class SubmitRequest(MoveRequest move, RequestDesk desk, Promises promises)
{
    public static readonly ActKind Act = new("RequestSubmitted", IsPublic: true);

    /// <summary>The same of a confidential request: whoever reads the public trail knows which organisation acted, and with it the country.</summary>
    public static readonly ActKind InConfidence = new("ConfidentialRequestSubmitted");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<RequestRefusal?> HandleAsync(string code, CancellationToken ct)
    {
        var before = (await desk.FindAsync(code, ct))!;
        var (track, visibility) = (before.Read().Track, before.Visibility);
        var details = new MoveDetails { Promise = await promises.OfAsync(track, ct) };
        return await move.HandleAsync(visibility == RequestQuestion.Confidential ? InConfidence : Act, code, RequestMove.Submit, details, r =>
        {
            var answers = r.Read();
            // Somebody may have changed the urgency, or who may read it, between the two readings.
            return RequestCheck.Whole(answers).Count > 0 ? RequestRefusal.Incomplete : answers.Track != track || r.Visibility != visibility ? RequestRefusal.ChangedMeanwhile : null;
        }, ct);
    }
}
