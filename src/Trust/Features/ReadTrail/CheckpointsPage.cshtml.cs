using System.Globalization;
using Marrakech.Trust.Data;
using Marrakech.Trust.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.ReadTrail;

/// <summary>All checkpoints, newest first.</summary>
internal sealed class CheckpointsPageModel(ActReader reader) : PageModel
{
    public IReadOnlyList<Checkpoint> Shown { get; private set; } = [];

    /// <summary>Number of the checkpoint the page begins before.</summary>
    public long? Before { get; private set; }

    /// <summary>Number the page that follows begins before; null at the end.</summary>
    public string? Older { get; private set; }

    public async Task OnGetAsync([FromQuery] string? before, CancellationToken ct)
    {
        Before = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var upTo = Before ?? long.MaxValue;
        var found = await reader.Checkpoints.Where(c => c.Number < upTo).OrderByDescending(c => c.Number).Take(ActReader.PageSize + 1).ToListAsync(ct);
        Shown = [.. found.Take(ActReader.PageSize)];
        if (found.Count > ActReader.PageSize) Older = Shown[^1].Number.ToString(CultureInfo.InvariantCulture);
    }
}
