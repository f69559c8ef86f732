using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.NoteOnRequest;

/// <summary>An officer notes something about a request for the secretariat alone. It moves nothing, and the request stays as it is.</summary>
internal sealed class NoteOnRequest(AppDb db, ActTrail acts, RequestDesk desk, CurrentActor actor)
{
    public static readonly ActKind Act = new("RequestNoted");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<RequestRefusal?> HandleAsync(string code, string? text, CancellationToken ct)
    {
        if (Typed.Text(text) is not { } words) return RequestRefusal.ReasonMissing;
        if (words.Length > RequestNote.TextLength) return RequestRefusal.TooLong;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return RequestRefusal.OnlySecretariat;
        // A draft is its country's alone.
        if (request.SubmittedAt is null) return RequestRefusal.WrongState;
        var number = await db.Set<RequestNote>().CountAsync(n => n.RequestId == request.Id, ct) + 1;
        db.Add(new RequestNote { Id = Guid.CreateVersion7(act.At), RequestId = request.Id, Number = number, Text = words, Person = actor.Value.Person, At = act.At });
        act.Concerns(new ActSubject(SupportRequest.Thing, code), new { notes = number - 1 }, new { notes = number, words });
        await act.CommitAsync(new { number }, ct);
        return null;
    }
}
