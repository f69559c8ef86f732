using Marrakech.Connection.Data.Introductions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.AnswerIntroduction;

/// <summary>The introductions a country was asked about, the latest first.</summary>
internal sealed class MyIntroductionsPageModel(AppDb db, CurrentActor actor) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Introduction> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = actor.Value.Country;
        Rows = await db.Set<Introduction>().AsNoTracking().Include(i => i.Sides).Where(i => i.Sides.Any(s => s.Country == own)).OrderByDescending(i => i.ProposedAt).ThenByDescending(i => i.Code).Take(Most).ToListAsync(ct);
    }
}
