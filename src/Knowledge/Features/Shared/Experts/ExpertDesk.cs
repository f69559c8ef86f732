using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>Finds experts, says who a reader is to them, and leaves an act where the secretariat reads what is confidential.</summary>
internal sealed class ExpertDesk(AppDb db, ActTrail acts, CurrentActor actor)
{
    public static readonly ActKind Read = new("ExpertRead");

    /// <summary>Who reads: the network are people who act for an organisation.</summary>
    public Audience Reader => actor.Value is { Person: not null, Organisation: not null } ? Audience.Network : Audience.Public;

    /// <summary>Pseudonym of whoever acts.</summary>
    public Guid Person => actor.Value.Person!.Value;

    /// <summary>What the one who acts wrote about themself, to be changed; null where there is nothing.</summary>
    public Task<Expert?> OwnAsync(CancellationToken ct) => db.Set<Expert>().Include(e => e.Facets).SingleOrDefaultAsync(e => e.Person == Person, ct);

    /// <summary>The same, to be looked at: what a handler changes afterwards it reads anew, within its act.</summary>
    public Task<Expert?> SeeOwnAsync(CancellationToken ct) => db.Set<Expert>().AsNoTracking().SingleOrDefaultAsync(e => e.Person == Person, ct);

    /// <summary>An expert by code, to be looked at; null where there is none.</summary>
    public Task<Expert?> SeeAsync(string code, CancellationToken ct) => db.Set<Expert>().AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, ct);

    /// <summary>An expert by code, to be changed; null where there is none.</summary>
    public Task<Expert?> FindAsync(string code, CancellationToken ct) => db.Set<Expert>().Include(e => e.Facets).SingleOrDefaultAsync(e => e.Code == code, ct);

    /// <summary>Leaves an act: somebody was shown what an expert keeps to the secretariat.</summary>
    public Task ReadAsync(Expert expert, CancellationToken ct) => expert.Person == actor.Value.Person
        ? Task.CompletedTask
        : acts.RecordAsync(Read, new ActSubject(Expert.Thing, expert.Code), new { state = expert.State.ToString() }, ct);

    /// <summary>Notes a change within an open act; what is derived from the list follows.</summary>
    public static void Changed(OpenAct act, Expert expert)
    {
        expert.ChangedAt = act.At;
        expert.Row++;
    }
}
