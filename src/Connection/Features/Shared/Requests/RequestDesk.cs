using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Finds requests, says in whose name somebody acts on them, and moves them.</summary>
internal sealed class RequestDesk(AppDb db, CurrentActor actor, Deadlines deadlines, TimeProvider clock)
{
    /// <summary>A request with its steps, to be read; null where there is none.</summary>
    public Task<SupportRequest?> FindAsync(string code, CancellationToken ct) => db.Set<SupportRequest>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Code == code, ct);

    /// <summary>The request with this reference, to be changed within an open act: as it is now, not as it was when the act had to wait.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Task<SupportRequest> TakeAsync(string code, CancellationToken ct) => db.Set<SupportRequest>().AsSplitQuery().Include(r => r.Steps).SingleAsync(r => r.Code == code, ct);

    /// <summary>The calendar promises are counted by: that of the hub's default seat.</summary>
    public Task<SeatCalendar> CalendarAsync(CancellationToken ct) => deadlines.CalendarAsync(null, ct);

    /// <summary>A request as it stands now.</summary>
    public async Task<RequestReading> ReadAsync(SupportRequest request, CancellationToken ct) => RequestReading.Of(request, await CalendarAsync(ct), clock.GetUtcNow());

    /// <summary>In whose name whoever acts now moves a request; null where in nobody's.</summary>
    public Mover? MoverOf(SupportRequest request)
    {
        var now = actor.Value;
        var isOwn = now.Organisation == request.Organisation;
        return now.Role switch
        {
            Role.FocalPoint when isOwn || now.Country == request.Country => Mover.Country,
            Role.CountryTeam when isOwn => Mover.Preparer,
            Role.SecretariatOfficer => Mover.Secretariat,
            null when now.Name == Actor.System.Name => Mover.Clock,
            _ => null,
        };
    }

    /// <summary>What stands against a move by whoever acts now; null where nothing does.</summary>
    public RequestRefusal? Refusal(SupportRequest request, RequestMove move, MoveDetails details) =>
        MoverOf(request) is { } by ? request.Story().Refusal(move, by, details) : RequestRefusal.NotYours;

    /// <summary>Moves a request within an open act; it was asked before whether that is possible.</summary>
    public async Task MoveAsync(OpenAct act, SupportRequest request, RequestMove move, MoveDetails details, CancellationToken ct)
    {
        var story = request.Story().With(move, MoverOf(request)!.Value, act.At, details);
        // Added by name: a row found through its list would be taken for one that is there already, for it has its key.
        db.Add(RequestStepRow.Of(story.Steps[^1], request.Id, actor.Value.Person));
        request.Follow(story, RequestClock.Current(story, await CalendarAsync(ct), act.At)?.Due?.End);
        request.ChangedAt = act.At;
        request.Row++;
        if (request.SubmittedAt is not null) act.Changed(SupportRequest.Thing, request.Code);
    }

    /// <summary>Says that something beside the state changed: two who change the same request at once are told. When it moved last, which everybody reads, stays.</summary>
    public static void Touch(SupportRequest request) => request.Row++;
}

/// <summary>Whom a request belongs to, for every address below it.</summary>
internal sealed class RequestBelonging(AppDb db) : Ui.Access.IBelongingSource
{
    public string RouteValue => "request";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        await db.Set<SupportRequest>().AsNoTracking().Where(r => r.Code == code).Select(r => new Belonging(r.Organisation, r.Country, null)).SingleOrDefaultAsync(ct);
}
