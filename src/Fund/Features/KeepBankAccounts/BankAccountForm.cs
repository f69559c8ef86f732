using Marrakech.Fund.Domain.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.KeepBankAccounts;

/// <summary>Fields of a bank account.</summary>
internal abstract class BankAccountForm(Site site) : FormPage
{
    [BindProperty(Name = "bank")]
    public string? Bank { get; set; }

    [BindProperty(Name = "number")]
    public string? Number { get; set; }

    protected Site Site => site;

    protected IActionResult Refuse(ContributionRefusal refusal) => Invalid(refusal switch
    {
        ContributionRefusal.CurrencyUnknown => "currency",
        ContributionRefusal.NumberWrong or ContributionRefusal.NumberUsed => "number",
        _ => "bank",
    }, site[$"FundGift.Refusal.{refusal}"]);
}
