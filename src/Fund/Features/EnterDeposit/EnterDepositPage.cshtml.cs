using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.EnterDeposit;

/// <summary>Where something that moved at the bank is entered; each kind has the fields it needs.</summary>
internal sealed class EnterDepositPageModel(EnterDeposit enter, ContributionDesk desk, Site site) : FormPage
{
    private IReadOnlyList<BankAccount> accounts = [];

    [FromRoute(Name = "moved")]
    public string Moved { get; set; } = "";

    [BindProperty(Name = "account")]
    public string? Account { get; set; }

    [BindProperty(Name = "reference")]
    public string? Reference { get; set; }

    [BindProperty(Name = "day")]
    public string? Day { get; set; }

    [BindProperty(Name = "amount")]
    public string? Amount { get; set; }

    [BindProperty(Name = "contribution")]
    public string? Contribution { get; set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "fromAmount")]
    public string? FromAmount { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    public DepositKind Kind { get; private set; }

    public IEnumerable<Choice> Accounts => ContributionWords.Accounts(Kind is DepositKind.Exchange or DepositKind.Refund ? accounts.Where(a => a.Currency == Currency.Dollar.Code) : accounts, Account, site);
    public IEnumerable<Choice> Froms => ContributionWords.Accounts(accounts.Where(a => a.Currency != Currency.Dollar.Code), From, site);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Enum.GetValues<DepositKind>().Where(k => ContributionLinks.NameOf(k) == Moved).Select(k => (DepositKind?)k).FirstOrDefault() is not { } kind) return NotFound();
        Kind = kind;
        accounts = await desk.AccountsAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        var entry = await enter.HandleAsync(new TypedDeposit(Kind, Account, Reference, Day, Amount, Contribution, From, FromAmount, Note), ct);
        if (entry.Code is not null) return Redirect(site.Link(ContributionLinks.Deposit(entry.Code)));
        return Invalid(entry.Refusal switch
        {
            DepositRefusal.ReferenceMissing or DepositRefusal.ReferenceUsed => "reference",
            DepositRefusal.DayWrong or DepositRefusal.DayAhead or DepositRefusal.DayBeforeBooks or DepositRefusal.PeriodClosed or DepositRefusal.RateMissing or DepositRefusal.RateStale => "day",
            DepositRefusal.AccountUnknown => "account",
            DepositRefusal.ContributionUnknown or DepositRefusal.ContributionTakesNone or DepositRefusal.CurrencyDiffers or DepositRefusal.RefundDollars or DepositRefusal.RefundOpen => "contribution",
            DepositRefusal.ExchangeAccounts => "from",
            DepositRefusal.NotCovered when Kind == DepositKind.Exchange => "fromAmount",
            DepositRefusal.NoteTooLong => "note",
            _ => "amount",
        }, entry.Other is { } other ? site.Text("Deposit.Refusal.ReferenceUsed", other) : site[$"Deposit.Refusal.{entry.Refusal}"]);
    }
}
