using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Harvesting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterSources;

/// <summary>One source: how its harvests went, and the records that wait or were decided on.</summary>
internal sealed class SourcePageModel(AppDb db, CurrentActor actor) : PageModel
{
    private const int Size = 50;

    [FromRoute(Name = "source")]
    public string Code { get; set; } = "";

    [FromQuery(Name = "state")]
    public HarvestState Shown { get; set; } = HarvestState.Held;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public HarvestSource Source { get; private set; } = null!;
    public IReadOnlyList<HarvestRecord> Records { get; private set; } = [];
    public IReadOnlyDictionary<HarvestState, int> Counts { get; private set; } = new Dictionary<HarvestState, int>();
    public int Pages => (Counts.GetValueOrDefault(Shown) + Size - 1) / Size;
    public bool MayDecide => actor.Value.Role == Role.SecretariatOfficer;
    public bool MayEdit => actor.Value.Role is Role.SecretariatOfficer or Role.Administrator;

    public string PageAddress(int page) => FormattableString.Invariant($"?state={Shown}&page={page}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<HarvestSource>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == Code, ct) is not { } source) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        Source = source;
        var all = db.Set<HarvestRecord>().AsNoTracking().Where(r => r.SourceId == source.Id);
        Counts = await all.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Records = await all.Where(r => r.State == Shown).OrderBy(r => r.ToldAt).ThenBy(r => r.Id).Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        return Page();
    }
}
