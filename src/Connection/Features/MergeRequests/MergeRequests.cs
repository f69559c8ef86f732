using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.MergeRequests;

/// <summary>Ends a request as part of another one of the same country. The other one stays as it is: nothing of it tells that the two belong together.</summary>
internal sealed class MergeRequests(AppDb db, ActTrail acts, RequestDesk desk, RequestNews news)
{
    public static readonly ActKind Act = new("RequestMerged");

    /// <summary>Those of the same country it can be merged into, the latest first.</summary>
    public async Task<IReadOnlyList<SupportRequest>> OthersAsync(SupportRequest request, CancellationToken ct)
    {
        RequestState[] over = [.. RequestLife.Over];
        return await db.Set<SupportRequest>().AsNoTracking().Where(r => r.Country == request.Country && r.Id != request.Id && r.SubmittedAt != null && !over.Contains(r.State))
            .OrderByDescending(r => r.SubmittedAt).ThenByDescending(r => r.Code).ToListAsync(ct);
    }

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the one that ends.</param>
    /// <param name="into">Reference of the one that goes on.</param>
    /// <param name="reason">Why they are the same.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RequestRefusal?> HandleAsync(string code, string? into, string? reason, CancellationToken ct)
    {
        var details = new MoveDetails { Reason = Typed.Within(reason, RequestStepRow.ReasonLength), Detail = Typed.Line(into) };
        // Of two officers who merge two requests into each other the second finds the first one over: acts wait for each other.
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        var before = request.Digested();
        if (desk.Refusal(request, RequestMove.Merge, details) is { } refusal) return refusal;
        if (await desk.FindAsync(details.Detail!, ct) is not { } other || other.Id == request.Id) return RequestRefusal.OtherMissing;
        if (Merging.Refusal(request.Country, other.Country, other.State) is { } stands) return stands;
        request.MergedInto = other.Code;
        await desk.MoveAsync(act, request, RequestMove.Merge, details, ct);
        await news.OfMergingAsync(request, other, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, request.Digested());
        await act.CommitAsync(new { into = other.Code }, ct);
        return null;
    }
}
