using Marrakech.Knowledge.Features.ReadUse;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Collections;

namespace Marrakech.Knowledge.Features.ListPractices;

/// <summary>Everything the repository holds, of every kind.</summary>
internal sealed class RepositoryPageModel(FindList lists, ReadRows rows, ReadLines lines, UseStandings use) : ItemsPage(Listing.Items, lists, rows)
{
    private const int MostReadShown = 5;

    /// <summary>What was read most this quarter; only where nothing is looked for.</summary>
    public IReadOnlyList<ItemLine> MostRead { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await base.OnGetAsync(ct);
        if (!Asked.IsPlain || Asked.Page > 1) return;
        MostRead = [.. (await lines.ReadAsync(use.Shown.MostRead, ct)).Where(l => l.ArchivedAt is null && !l.IsWithdrawn).Take(MostReadShown)];
    }
}
