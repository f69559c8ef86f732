using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Features.ChangeSetting;

/// <summary>What somebody typed to change a setting.</summary>
internal sealed record SettingInput
{
    public string? Value { get; init; }
    public string? Reason { get; init; }

    /// <summary>What counted when the form was opened.</summary>
    public string? Seen { get; init; }

    /// <summary>Whether the default shall count again, whatever was typed.</summary>
    public bool ToDefault { get; init; }
}

/// <summary>What stands against a change of a setting.</summary>
internal enum SettingRefusal
{
    OutOfRange,
    ReasonMissing,

    /// <summary>Somebody else changed it since the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>It says so already.</summary>
    Same,
}

/// <summary>Changes a setting of the running hub, or goes back to its default.</summary>
internal sealed class ChangeSetting(AppDb db, ActTrail acts, CurrentActor actor, LiveSettings live)
{
    public static readonly ActKind Act = new("SettingChanged");

    /// <summary>Returns everything that stands against it; nothing when it counts.</summary>
    public async Task<IReadOnlyList<SettingRefusal>> HandleAsync(KnownSetting known, SettingInput input, CancellationToken ct)
    {
        var (reason, wanted) = (Reasons.Read(input.Reason), input.ToDefault ? known.Default : known.Setting.Read(input.Value));
        if (wanted is null || reason is null) return [.. Missing(wanted, reason)];
        await using var act = await acts.OpenAsync(Act, reason, ct);
        var row = await db.Set<ChangedSetting>().SingleOrDefaultAsync(s => s.Key == known.Setting.Key, ct);
        var before = row?.Value ?? known.Default;
        if (before != input.Seen) return [SettingRefusal.ChangedMeanwhile];
        if (before == wanted && !(input.ToDefault && row?.Value is not null)) return [SettingRefusal.Same];
        if (row is null) db.Add(row = new ChangedSetting { Key = known.Setting.Key });
        (row.Value, row.ChangedAt, row.ChangedBy) = (input.ToDefault ? null : wanted, act.At, actor.Value.Person!.Value);
        act.Concerns(new ActSubject(ChangedSetting.Thing, known.Setting.Key), new { value = before }, new { value = wanted });
        act.Changed(ChangedSetting.Thing, known.Setting.Key);
        await act.CommitAsync(new { setting = known.Setting.Key, before, after = wanted, isDefault = input.ToDefault }, ct);
        // Whoever changed it sees it count at once; other nodes hear of it through the feed.
        await live.FollowAsync(0, ct);
        return [];
    }

    private static IEnumerable<SettingRefusal> Missing(string? wanted, string? reason)
    {
        if (wanted is null) yield return SettingRefusal.OutOfRange;
        if (reason is null) yield return SettingRefusal.ReasonMissing;
    }
}
