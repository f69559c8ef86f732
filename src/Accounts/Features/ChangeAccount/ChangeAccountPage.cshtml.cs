using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ChangeAccount;

/// <summary>Asks back, and for the reason, before an account is closed or opened.</summary>
internal sealed class ChangeAccountPageModel(ChangeAccount change, ConfidentialReads reads, AppDb db, Site site) : FormPage
{
    [FromRoute(Name = "person")]
    public Guid Id { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>What the page offered: pressed twice, a button does not do the opposite.</summary>
    [BindProperty(Name = "close")]
    public bool Close { get; set; }

    public Person? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        await reads.OfPersonAsync(Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        var refusal = Close ? await change.CloseAsync(Id, Reason, ct) : await change.OpenAsync(Id, Reason, ct);
        if (refusal is null) return Redirect(site.Link(PeopleLinks.List));
        await reads.OfPersonAsync(Id, ct);
        return Invalid("reason", site[$"ChangeAccount.Refusal.{refusal}"]);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        Found = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.ErasedAt == null, ct);
        return Found is not null;
    }
}
