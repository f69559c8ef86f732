using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Harvesting;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideHarvested;

/// <summary>Where several records that leave nothing open are taken over at once.</summary>
internal sealed class TakeOverPageModel(AppDb db, DecideHarvested decide, Site site) : ContributionPage(site)
{
    /// <summary>Records in one form.</summary>
    private const int Most = 50;

    [FromRoute(Name = "source")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";
    public IReadOnlyList<Choice> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<HarvestSource>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == Code, ct) is not { } source) return NotFound();
        Name = source.Name;
        var held = await db.Set<HarvestRecord>().AsNoTracking().Where(r => r.SourceId == source.Id && r.State == HarvestState.Held && r.Digest != null).OrderBy(r => r.ToldAt).ThenBy(r => r.Id).Take(Most * 2).ToListAsync(ct);
        Records = [.. held.Where(IsWhole).Take(Most).Select(r => new Choice(FormattableString.Invariant($"{r.Id}.{r.Row}"), r.Title))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "records")] List<string>? records, CancellationToken ct)
    {
        if (records is not { Count: > 0 and <= Most }) return await RefuseAsync(Site["TakeOver.None"], ct);
        var overtaken = 0;
        foreach (var chosen in records)
        {
            if (chosen.Split('.') is not [var first, var second] || !Guid.TryParse(first, out var id) || !int.TryParse(second, out var seen)
                || !await db.Set<HarvestRecord>().AnyAsync(r => r.Id == id && db.Set<HarvestSource>().Any(s => s.Id == r.SourceId && s.Code == Code), ct)) return NotFound();
            if (await decide.AcceptAsync(id, seen, null, null, null, ct) is not null) overtaken++;
            db.ChangeTracker.Clear();
        }

        return overtaken > 0 ? await RefuseAsync(Site.Count("TakeOver.Overtaken", overtaken), ct) : Redirect(Site.Link(HarvestLinks.Source(Code)));
    }

    private static bool IsWhole(HarvestRecord record) => record.Read().Read() is var answers && answers.One(AnswerNames.Language) is not null && answers.One(AnswerNames.Objective) is not null;

    private async Task<IActionResult> RefuseAsync(string sentence, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        ModelState.AddModelError("records", sentence);
        return Invalid();
    }
}
