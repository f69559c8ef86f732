using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Connection.Features.AttachToRequest;

/// <summary>Attaches files to the draft of a request and removes them.</summary>
internal sealed class AttachToRequest(ActTrail acts, RequestDesk desk, FileStore files, CurrentActor actor)
{
    public static readonly ActKind Attached = new("RequestFileAttached");
    public static readonly ActKind Removed = new("RequestFileRemoved");

    /// <summary>Most files of a request.</summary>
    public const int Most = 10;

    /// <summary>Attaches a file that was checked; returns what stands against it.</summary>
    public async Task<RequestRefusal?> AttachAsync(string code, CheckedFile file, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Attached, null, ct);
        var draft = await desk.TakeAsync(code, ct);
        if (Against(draft) is { } refusal) return refusal;
        // Counted again within the act: two who attach at once must not pass the limit together.
        var before = await files.ListAsync(SupportRequest.Thing, code, ct);
        if (before.Count >= Most) return RequestRefusal.TooManyFiles;
        var number = await files.AttachAsync(act, file, new AttachTo { Kind = SupportRequest.Thing, Key = code, Owner = draft.Organisation }, ct);
        draft.WrittenBy(actor.Value.Person);
        await CommitAsync(act, draft, number, before.Select(f => f.Number), before.Select(f => f.Number).Append(number), ct);
        return null;
    }

    /// <summary>Removes a file; returns what stands against it.</summary>
    public async Task<RequestRefusal?> RemoveAsync(string code, string number, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Removed, null, ct);
        var draft = await desk.TakeAsync(code, ct);
        if (Against(draft) is { } refusal) return refusal;
        var before = await files.ListAsync(SupportRequest.Thing, code, ct);
        if (await files.RemoveAsync(act, SupportRequest.Thing, code, number, ct) == 0) return RequestRefusal.FileGone;
        await CommitAsync(act, draft, number, before.Select(f => f.Number), before.Select(f => f.Number).Where(n => n != number), ct);
        return null;
    }

    private static async Task CommitAsync(OpenAct act, SupportRequest draft, string number, IEnumerable<string> before, IEnumerable<string> after, CancellationToken ct)
    {
        (draft.Row, draft.ChangedAt) = (draft.Row + 1, act.At);
        act.Concerns(new ActSubject(SupportRequest.Thing, draft.Code), new { files = before }, new { files = after });
        await act.CommitAsync(new { file = number }, ct);
    }

    /// <summary>Like its answers: only in a draft, by whoever speaks for the country or prepares for it.</summary>
    private RequestRefusal? Against(SupportRequest draft) => desk.MoverOf(draft) is not (Mover.Country or Mover.Preparer) ? RequestRefusal.NotYours
        : draft.State != RequestState.Draft ? RequestRefusal.WrongState : null;
}

/// <summary>Who reads the files of a request: whoever reads it in full, that is its country, and, once it was submitted, the secretariat and the auditor.</summary>
internal sealed class RequestFileReaders(RequestDesk desk) : IFileReaders
{
    public string Kind => SupportRequest.Thing;

    public async ValueTask<bool> MayReadAsync(Actor actor, string key, Guid? owner, CancellationToken ct)
    {
        if (await desk.FindAsync(key, ct) is not { } request) return false;
        if (desk.MoverOf(request) is Mover.Country or Mover.Preparer) return true;
        return request.SubmittedAt is not null && actor.Role is (Role.SecretariatOfficer or Role.Auditor);
    }
}
