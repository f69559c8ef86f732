using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.KeepBankAccounts;

/// <summary>Where a bank account is added.</summary>
internal sealed class NewBankAccountPageModel(KeepBankAccounts keep, Site site) : BankAccountForm(site)
{
    [BindProperty(Name = "currency")]
    public string? Currency { get; set; }

    public IEnumerable<Choice> Currencies => ContributionWords.Currencies(Currency, Site);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (code, refusal) = await keep.AddAsync(Bank, Currency, Number, ct);
        return code is not null ? Redirect(Site.Link(ContributionLinks.Accounts)) : Refuse(refusal!.Value);
    }
}
