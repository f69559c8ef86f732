using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.Reconcile;

/// <summary>What the books say, what the bank says, and what explains the difference.</summary>
internal sealed class ReconcilePageModel(ReadReconciliation read, ContributionDesk desk, Site site) : PageModel
{
    /// <summary>Rows shown of each list.</summary>
    public const int Most = 100;

    private IReadOnlyList<BankAccount> accounts = [];

    [BindProperty(SupportsGet = true, Name = "account")]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true, Name = "day")]
    public string? Day { get; set; }

    /// <summary>Null until an account is chosen.</summary>
    public Reconciled? Found { get; private set; }

    public IEnumerable<Choice> Accounts => accounts.Select(a => new Choice(a.Code, ContributionWords.Account(a, site), Chosen: a.Code == Account)).Prepend(new Choice("", site["Fund.Choose"]));

    public async Task OnGetAsync(CancellationToken ct)
    {
        accounts = await desk.AccountsAsync(ct);
        var day = Schedule.Day(Day) ?? desk.Today;
        Day = Schedule.Show(day);
        if (accounts.FirstOrDefault(a => a.Code == Account) is { } account) Found = await read.ReadAsync(account, day, ct);
    }
}
