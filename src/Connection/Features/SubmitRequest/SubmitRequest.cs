using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.SubmitRequest;

/// <summary>Submits a request in the name of the country; from here on the promises count.</summary>
internal sealed class SubmitRequest(MoveRequest move, RequestDesk desk, Promises promises)
{
    public static readonly ActKind Act = new("RequestSubmitted", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public Task<RequestRefusal?> HandleAsync(string code, CancellationToken ct) => HandleAsync(code, null, ct);

    /// <summary>The same for whoever says which state of the draft they read.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="row">The state they read; null where that is not asked.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, int? row, CancellationToken ct)
    {
        var track = (await desk.FindAsync(code, ct))!.Read().Track;
        var details = new MoveDetails { Promise = await promises.OfAsync(track, ct) };
        return await move.HandleAsync(Act, code, RequestMove.Submit, details, r =>
        {
            if (row is not null && row != r.Row) return RequestRefusal.ChangedMeanwhile;
            var answers = r.Read();
            // Somebody may have changed the urgency between the two readings.
            return RequestCheck.Whole(answers).Count > 0 ? RequestRefusal.Incomplete : answers.Track != track ? RequestRefusal.ChangedMeanwhile : null;
        }, ct);
    }
}
