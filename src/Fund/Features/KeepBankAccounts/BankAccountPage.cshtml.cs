using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.KeepBankAccounts;

/// <summary>A bank account with its whole number, to be changed.</summary>
internal sealed class BankAccountPageModel(KeepBankAccounts keep, ContributionDesk desk, Site site) : BankAccountForm(site)
{
    private const string Yes = "yes";

    [FromRoute(Name = "bank")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "closed")]
    public string? Closed { get; set; }

    [BindProperty(Name = "shown")]
    public string? Shown { get; set; }

    [BindProperty(Name = "row")]
    public int? Row { get; set; }

    public IReadOnlyList<Choice> ShownChoices => [new(Yes, Site["BankAccount.Shown"], Chosen: Shown == Yes)];

    public IReadOnlyList<Choice> ClosedChoices => [new(Yes, Site["BankAccount.Closed"], Chosen: Closed == Yes)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAccountAsync(Code, ct) is not { } account) return NotFound();
        (Bank, Number, Closed, Shown, Row) = (account.Bank, account.Number, account.IsClosed ? Yes : null, account.IsPublic ? Yes : null, account.Row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.FindAccountAsync(Code, ct) is not { } account) return NotFound();
        if (await keep.ChangeAsync(Code, Bank, Number, Closed == Yes, Shown == Yes, Row, ct) is not { } refusal) return Redirect(Site.Link(ContributionLinks.Accounts));
        if (refusal == ContributionRefusal.ChangedMeanwhile) Row = account.Row;
        return Refuse(refusal);
    }
}
