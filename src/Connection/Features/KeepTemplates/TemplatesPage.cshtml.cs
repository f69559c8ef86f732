using Marrakech.Connection.Data.Templates;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.KeepTemplates;

/// <summary>The templates there are, by purpose.</summary>
internal sealed class TemplatesPageModel(AppDb db) : PageModel
{
    public IReadOnlyList<MessageTemplate> Templates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Templates = [.. (await db.Set<MessageTemplate>().AsNoTracking().ToListAsync(ct)).OrderBy(t => t.Purpose).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Code, StringComparer.Ordinal)];
}
