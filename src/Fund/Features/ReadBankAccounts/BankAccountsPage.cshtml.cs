using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Contributions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadBankAccounts;

/// <summary>The accounts of the fund, with what the books say stands in each.</summary>
internal sealed class BankAccountsPageModel(ContributionDesk desk, BookFigures figures) : PageModel
{
    public IReadOnlyList<(BankAccount Account, long Minor)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = new List<(BankAccount, long)>();
        foreach (var account in await desk.AccountsAsync(ct)) rows.Add((account, (await figures.BalanceAsync(BookCodes.Fund, new AccountKey(Chart.Cash, account.Currency, account.Code), desk.Today, ct)).Minor));
        Rows = rows;
    }
}
