using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.AskEndorsement;

/// <summary>Whom the focal point asks, as typed.</summary>
internal sealed record AskedMinistry(string? Organisation, string? Function, string? Email, string? Language);

/// <summary>Asks a further ministry to endorse a request: one message, one link. Nothing of it is public, so that the request itself does not change.</summary>
internal sealed class AskEndorsement(AppDb db, ActTrail acts, RequestDesk desk, EndorsementMail mail)
{
    public static readonly ActKind Asked = new("EndorsementAsked");
    public static readonly ActKind TakenBack = new("EndorsementTakenBack");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<EndorsementRefusal?> HandleAsync(string code, AskedMinistry typed, CancellationToken ct)
    {
        if (Short(typed.Organisation, Endorsement.OrganisationLength) is not { } organisation) return EndorsementRefusal.OrganisationMissing;
        if (Short(typed.Function, Endorsement.FunctionLength) is not { } function) return EndorsementRefusal.FunctionMissing;
        if (EmailAddress.Read(typed.Email)?.ToLowerInvariant() is not { } email) return EndorsementRefusal.EmailInvalid;
        if (Language.Find(typed.Language) is not { } language) return EndorsementRefusal.LanguageMissing;
        await using var act = await acts.OpenAsync(Asked, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (Against(request) is { } refusal) return refusal;
        if (request.Title.Length == 0) return EndorsementRefusal.NothingToRead;
        var before = await db.Set<Endorsement>().Where(e => e.RequestId == request.Id).ToListAsync(ct);
        if (before.Any(e => e.Email == email && e.ViewAt(request.State, act.At) is EndorsementView.Open or EndorsementView.Answered)) return EndorsementRefusal.AskedAlready;
        // Asked again after its address was erased, it keeps its place: it is the same ministry.
        var lost = before.Find(e => e.HasLostAddress && string.Equals(e.Organisation, organisation, StringComparison.OrdinalIgnoreCase));
        if (lost is null && before.Count >= Endorsement.Most) return EndorsementRefusal.TooMany;
        var id = lost?.Id ?? Guid.CreateVersion7(act.At);
        var (word, key) = EndorsementKey.New(id);
        var made = lost ?? Make(id, request, before.Count + 1, organisation, act.At);
        made.AskAgain(function, email, language.Code, key.Digest, act.At);
        if (lost is null) db.Add(made);
        await mail.EnqueueAsync(made, request, word, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), null, made.Digested());
        await act.CommitAsync(new { number = made.Number }, ct);
        return null;
    }

    /// <summary>A ministry that is asked: by what address and until when is said next.</summary>
    private static Endorsement Make(Guid id, SupportRequest request, int number, string organisation, DateTimeOffset at) => new()
    {
        Id = id,
        RequestId = request.Id,
        Number = number,
        Organisation = organisation,
        Function = "",
        Language = "",
        Digest = "",
        State = EndorsementState.Open,
        AskedAt = at,
        SentAt = at,
        ExpiresAt = at,
    };

    /// <summary>Asks a ministry no more: its link opens nothing, and its address is erased. Returns what stands against it.</summary>
    public async Task<EndorsementRefusal?> TakeBackAsync(string code, int number, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(TakenBack, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (Against(request) is { } refusal) return refusal;
        if (await db.Set<Endorsement>().SingleOrDefaultAsync(e => e.RequestId == request.Id && e.Number == number, ct) is not { State: EndorsementState.Open } found) return EndorsementRefusal.NotOpen;
        var before = found.Digested();
        (found.State, found.Email) = (EndorsementState.TakenBack, null);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, found.Digested());
        await act.CommitAsync(new { number }, ct);
        return null;
    }

    private EndorsementRefusal? Against(SupportRequest request) => desk.MoverOf(request) != Mover.Country ? EndorsementRefusal.NotYours
        : RequestLife.IsOver(request.State) ? EndorsementRefusal.WrongState : null;

    private static string? Short(string? typed, int length) => Typed.Line(typed) is { } line && line.Length <= length ? line : null;
}
