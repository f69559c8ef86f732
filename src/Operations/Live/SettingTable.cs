using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Live;

/// <summary>A setting with what counts now and who decided so.</summary>
/// <param name="Known">The setting.</param>
/// <param name="Value">What counts, as it is stored.</param>
/// <param name="IsDefault">Whether that is the default.</param>
/// <param name="ChangedAt">When it was changed last; null for never.</param>
/// <param name="ChangedBy">Name of who did; null for somebody erased.</param>
internal sealed record SettingLine(KnownSetting Known, string Value, bool IsDefault, DateTimeOffset? ChangedAt, string? ChangedBy);

/// <summary>Reads the settings with who changed them, from the database: the page must not wait for the feed.</summary>
internal sealed class SettingTable(AppDb db, LiveSettings live, IPersonNames people)
{
    public KnownSetting? Find(string? key) => live.Find(key);

    public async Task<IReadOnlyList<SettingLine>> ReadAsync(CancellationToken ct)
    {
        var rows = await db.Set<ChangedSetting>().AsNoTracking().ToDictionaryAsync(s => s.Key, ct);
        var names = await people.NamesAsync([.. rows.Values.Select(r => r.ChangedBy).Distinct()], ct);
        return [.. live.All.OrderBy(k => k.Setting.Group).ThenBy(k => k.Setting.Key, StringComparer.Ordinal).Select(k => Line(k, rows.GetValueOrDefault(k.Setting.Key), names))];
    }

    private static SettingLine Line(KnownSetting known, ChangedSetting? row, IReadOnlyDictionary<Guid, string> names) =>
        new(known, row?.Value ?? known.Default, row?.Value is null, row?.ChangedAt, row is null ? null : names.GetValueOrDefault(row.ChangedBy));
}
