using System.Collections.Frozen;
using System.Globalization;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Contracts.Settings;

/// <summary>The settings as they count now on this node. Reading one asks nobody; a change made anywhere arrives with the change feed, within seconds.</summary>
public sealed class LiveSettings : IChangeFollower
{
    private readonly IServiceScopeFactory scopes;
    private readonly FrozenDictionary<string, KnownSetting> known;
    private readonly Lock taking = new();
    private volatile FrozenDictionary<string, string> changed = FrozenDictionary<string, string>.Empty;
    private long begun, taken;

    internal LiveSettings(IServiceScopeFactory scopes, IEnumerable<KnownSetting> known) => (this.scopes, this.known) = (scopes, known.ToFrozenDictionary(k => k.Setting.Key));

    /// <summary>The number that counts now.</summary>
    /// <exception cref="KeyNotFoundException">It was not registered.</exception>
    public int this[LiveNumber setting] => int.Parse(Value(setting), CultureInfo.InvariantCulture);

    /// <summary>Whether it is on now.</summary>
    /// <exception cref="KeyNotFoundException">It was not registered.</exception>
    public bool this[LiveSwitch setting] => Value(setting) == LiveSwitch.Yes;

    internal IEnumerable<KnownSetting> All => known.Values;

    /// <inheritdoc />
    public async Task FollowAsync(long position, CancellationToken ct)
    {
        var reading = Interlocked.Increment(ref begun);
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ChangedSetting>().AsNoTracking().Where(s => s.Value != null).ToListAsync(ct);
        // A value a later version would refuse must not stop a node: the default counts.
        var valid = rows.Where(r => known.GetValueOrDefault(r.Key)?.Setting.Read(r.Value) is not null).ToFrozenDictionary(r => r.Key, r => r.Value!);
        // Whoever changes a setting and the change feed read at the same time: what was read earlier must not take the place of what was read later.
        lock (taking) if (reading > taken) (taken, changed) = (reading, valid);
    }

    internal KnownSetting? Find(string? key) => known.GetValueOrDefault(key ?? "");

    private string Value(LiveSetting setting) => changed.GetValueOrDefault(setting.Key) ?? known[setting.Key].Default;
}
