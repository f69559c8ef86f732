using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.WithdrawVerification;

/// <summary>Asks back, and for the reason, before the mark of an organisation is taken away.</summary>
internal sealed class WithdrawVerificationPageModel(WithdrawVerification withdraw, AppDb db, Site site) : FormPage
{
    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct) => Name = await db.Set<Organisation>().Where(o => o.Code == Code).Select(o => o.Name).SingleAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await withdraw.HandleAsync(Code, Reason, ct) is not { } refusal) return Redirect(site.Link(AccountLinks.Organisation(Code)));
        await OnGetAsync(ct);
        return Invalid("reason", site[$"Organisation.Refusal.{refusal}"]);
    }
}
