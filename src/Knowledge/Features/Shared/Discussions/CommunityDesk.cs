using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>A community as whoever acts stands to it.</summary>
/// <param name="Community">The community.</param>
/// <param name="Own">Their place in it, or their request for one; null where they have none.</param>
/// <param name="MayLookAfter">Its moderators, and the officers of the secretariat, of a closed one until it has moderators: who is in it, not what is said in it.</param>
internal sealed record CommunityView(Community Community, CommunityMember? Own, bool MayLookAfter)
{
    public bool MayRead => !Community.IsClosed || Own is { IsAdmitted: true };
}

/// <summary>Finds communities.</summary>
internal sealed class CommunityDesk(AppDb db, CurrentActor actor)
{
    private const int Most = 500;

    /// <summary>A community, to be changed; null where there is none, or none for whoever acts: a closed one is there for those who have signed in.</summary>
    public async Task<CommunityView?> FindAsync(string code, CancellationToken ct)
    {
        if (await db.Set<Community>().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } community) return null;
        var person = actor.Value.Person;
        if (community.IsClosed && person is null) return null;
        var own = person is null ? null : await db.Set<CommunityMember>().SingleOrDefaultAsync(m => m.CommunityId == community.Id && m.Person == person, ct);
        return new CommunityView(community, own, own is { IsAdmitted: true, IsModerator: true } || (actor.Value.Role == Role.SecretariatOfficer && !await IsItsOwnAsync(community, ct)));
    }

    /// <summary>Whether a closed community looks after itself.</summary>
    private async Task<bool> IsItsOwnAsync(Community community, CancellationToken ct) =>
        community.IsClosed && await db.Set<CommunityMember>().AnyAsync(m => m.CommunityId == community.Id && m.IsAdmitted && m.IsModerator, ct);

    /// <summary>Every community whoever acts may know of, by name.</summary>
    public Task<List<Community>> ListAsync(CancellationToken ct)
    {
        var isKnown = actor.Value.Person is not null;
        return db.Set<Community>().AsNoTracking().Where(c => !c.IsClosed || isKnown).OrderBy(c => c.Name).ThenBy(c => c.Code).Take(Most).ToListAsync(ct);
    }
}
