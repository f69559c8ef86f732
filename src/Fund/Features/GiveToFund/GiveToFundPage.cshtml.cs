using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.GiveToFund;

/// <summary>How private people give to the fund, and what the books say of what they gave. Nobody is named.</summary>
internal sealed class GiveToFundPageModel(ContributionDesk desk, BookFigures figures, BookPostings postings, LiveSettings live) : PageModel
{
    /// <summary>What whoever gives writes with the payment, so that it is known for a gift: the same in every language.</summary>
    public const string Reference = "FUND-GIFT";

    /// <summary>Kind of the postings of gifts.</summary>
    private const string Kind = "gift";

    public IReadOnlyList<BankAccount> Accounts { get; private set; } = [];

    /// <summary>What was given, by currency.</summary>
    public IReadOnlyList<AccountBalance> Given { get; private set; } = [];
    public long Count { get; private set; }

    /// <summary>The administrative agent's fee in per cent.</summary>
    public int Fee => live[ContributionLive.Fee];

    public static string GiftPostings => BookLinks.Postings + BookLinks.Query(("account", Chart.Gifts));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Accounts = [.. (await desk.AccountsAsync(ct)).Where(a => a is { IsPublic: true, IsClosed: false })];
        Given = [.. (await figures.TrialBalanceAsync(BookCodes.Fund, desk.Today, ct)).Where(b => b.Account.Number == Chart.Gifts && b.Balance != default)];
        Count = await postings.CountAsync(new PostingFilter { Kind = Kind }, ct);
    }
}
