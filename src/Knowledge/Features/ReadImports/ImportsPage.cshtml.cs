using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.RunImport;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Documents = Marrakech.Knowledge.Features.ImportDocuments.ImportDocuments;

namespace Marrakech.Knowledge.Features.ReadImports;

/// <summary>What was imported, when, by which act and with what outcome; and every version of every document, those from before imports were listed included.</summary>
internal sealed class ImportsPageModel(AppDb db, DocumentStore documents, CurrentActor actor, Site site) : PageModel
{
    private const int PageSize = 20;

    public sealed record Row(string Code, ImportState State, DateTimeOffset AskedAt, ImportReport Report);

    public IReadOnlyList<Row> Imports { get; private set; } = [];
    public IReadOnlyList<DocumentVersion> Versions { get; private set; } = [];

    /// <summary>Numbers of the acts by which versions came in, by their instant: a version carries that of its act.</summary>
    public IReadOnlyDictionary<DateTimeOffset, long> Acts { get; private set; } = new Dictionary<DateTimeOffset, long>();

    public int Number { get; private set; }
    public int Pages { get; private set; }
    public bool MayAsk => KnowledgeRules.AskImport.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pages = Math.Max(1, (await db.Set<Import>().CountAsync(ct) + PageSize - 1) / PageSize);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Pages);
        var imports = await db.Set<Import>().AsNoTracking().OrderByDescending(i => i.Number).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        Imports = [.. imports.Select(i => new Row(i.Code, i.State, i.AskedAt, ImportReport.Read(i.Report)))];
        Versions = await documents.VersionsAsync(ct);
        Acts = (await db.Set<ActEntry>().AsNoTracking().Where(a => a.Name == Documents.Act.Name).Select(a => new { a.At, a.Number }).ToListAsync(ct))
            .DistinctBy(a => a.At).ToDictionary(a => a.At, a => a.Number);
    }

    public string NameOf(string key) => Outline.Documents.FirstOrDefault(d => d.Key == key)?.Name.In(site.Language) ?? key;
}
