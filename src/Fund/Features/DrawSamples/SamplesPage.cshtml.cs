using Marrakech.Fund.Data.Audit;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.DrawSamples;

/// <summary>The samples that were kept; or one of them, drawn again beside what was kept.</summary>
internal sealed class SamplesPageModel(AppDb db, SampleReader reader, IPersonNames people) : PageModel
{
    private const int Most = 200;

    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public IReadOnlyList<KeptSample> All { get; private set; } = [];

    /// <summary>The one that is looked at; null for all.</summary>
    public KeptSample? One { get; private set; }

    /// <summary>Digest of its rows as they are drawn now.</summary>
    public string? Digest { get; private set; }

    public string? NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(string? sample, CancellationToken ct)
    {
        All = await db.Set<KeptSample>().AsNoTracking().Where(s => sample == null || s.Code == sample).OrderByDescending(s => s.Code).Take(Most).ToListAsync(ct);
        names = await people.NamesAsync([.. All.Select(s => s.Person).OfType<Guid>().Distinct()], ct);
        if (sample is null) return Page();
        if (All is not [var found]) return NotFound();
        One = found;
        if ((await reader.DrawAsync(found.Terms, ct)).Sample is { } again) Digest = await SampleFiles.DigestAsync(again);
        return Page();
    }
}
