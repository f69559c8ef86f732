using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Features.CountUse;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge.Features.ReadUse;

/// <summary>What is shown of one thing's use.</summary>
internal sealed record ShownUse(int Reads, int Downloads, DateOnly Since);

/// <summary>What is shown of the use of everything: it changes once a day, with the change feed, so that pages may be kept.</summary>
/// <param name="things">By code or name of a list.</param>
/// <param name="mostRead">The items read most in the last 90 days, most first.</param>
internal sealed class ShownUses(IReadOnlyDictionary<string, ShownUse> things, IReadOnlyList<string> mostRead)
{
    public static ShownUses None { get; } = new(new Dictionary<string, ShownUse>(), []);

    public IReadOnlyList<string> MostRead => mostRead;

    public Standing ByReads { get; } = new(things.Where(t => t.Value.Reads > 0).ToDictionary(t => t.Key, t => t.Value.Reads));

    /// <summary>Null where too little was counted to show.</summary>
    public ShownUse? Find(string thing) => things.GetValueOrDefault(thing);
}

/// <summary>Keeps what is shown in the memory of this node.</summary>
internal sealed class UseStandings(IServiceScopeFactory scopes) : IChangeFollower
{
    /// <summary>More than are shown, since some may have been archived or withdrawn.</summary>
    private const int Candidates = 20;

    private long seen = -1;

    public ShownUses Shown { get; private set; } = ShownUses.None;

    public async Task FollowAsync(long position, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (seen < 0 || position < seen || await db.Set<Change>().AnyAsync(c => c.Number > seen && c.Number <= position && c.Kind == ChangeKinds.Usage, ct)) Shown = await ReadAsync(db, ct);
        seen = position;
    }

    private static async Task<ShownUses> ReadAsync(AppDb db, CancellationToken ct)
    {
        var totals = await db.Set<UseTotal>().AsNoTracking().Where(t => t.Reads > 0 || t.Downloads > 0).ToListAsync(ct);
        var most = totals.Where(t => t.Quarter > 0 && !WriteUse.Lists.Contains(t.Thing)).OrderByDescending(t => t.Quarter).ThenBy(t => t.Thing, StringComparer.Ordinal).Take(Candidates).Select(t => t.Thing);
        return new ShownUses(totals.ToDictionary(t => t.Thing, t => new ShownUse(t.Reads, t.Downloads, t.Since)), [.. most]);
    }
}
