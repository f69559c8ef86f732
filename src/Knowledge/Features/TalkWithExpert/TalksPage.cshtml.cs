using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.TalkWithExpert;

/// <summary>The conversations of whoever looks, the last moved first.</summary>
internal sealed class TalksPageModel(AppDb db, ExpertDesk desk, TalkDesk talks) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<(ExpertTalk Talk, string Other)> Talks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = desk.Person;
        var own = await db.Set<ExpertTalk>().AsNoTracking().Where(t => t.Expert == person || t.Asker == person).OrderByDescending(t => t.ChangedAt).ThenBy(t => t.Id).Take(Most).ToListAsync(ct);
        var others = await talks.OthersAsync(own, ct);
        Talks = [.. own.Select(t => (t, others[t.Id]))];
    }
}
