using System.Text;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.ImportStatement;

/// <summary>Where a bank's statement is taken in.</summary>
[TakesFiles]
internal sealed class ImportStatementPageModel(ImportStatement import, ContributionDesk desk, Site site) : FormPage
{
    private IReadOnlyList<BankAccount> accounts = [];

    [BindProperty(Name = "account")]
    public string? Account { get; set; }

    /// <summary>What became of a file that was not all understood.</summary>
    public ImportOutcome? Outcome { get; private set; }

    public IEnumerable<Choice> Accounts => ContributionWords.Accounts(accounts, Account, site);

    public async Task OnGetAsync(CancellationToken ct) => accounts = await desk.AccountsAsync(ct);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        accounts = await desk.AccountsAsync(ct);
        if (accounts.FirstOrDefault(a => a.Code == Account) is not { } account) return Invalid("account", site[$"Deposit.Refusal.{DepositRefusal.AccountUnknown}"]);
        if (file is not { Length: > 0 }) return Invalid("file", site["Statements.File.Empty"]);
        using var text = new StreamReader(file.OpenReadStream(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var outcome = await import.HandleAsync(account, text, ct);
        if (outcome.Faults == 0) return Redirect(site.Link(ContributionLinks.ReconcileOf(account.Code)));
        Outcome = outcome;
        foreach (var (number, fault) in outcome.Told) ModelState.AddModelError("file", site.Text("Fund.Row", site.Number(number), site[$"Statement.Fault.{fault}"]));
        return Invalid();
    }
}
