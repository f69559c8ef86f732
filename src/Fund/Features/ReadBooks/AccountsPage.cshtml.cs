using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadBooks;

/// <summary>The chart of accounts with what stood in each account at the end of a day.</summary>
internal sealed class AccountsPageModel(BookFigures figures, PartyNames parties, TimeProvider clock) : PageModel
{
    public DateOnly Day { get; private set; }
    public IReadOnlyDictionary<string, IReadOnlyList<AccountBalance>> ByNumber { get; private set; } = new Dictionary<string, IReadOnlyList<AccountBalance>>();

    public PartyNames Parties => parties;

    public async Task OnGetAsync([FromQuery(Name = "day")] string? day, CancellationToken ct)
    {
        Day = PeriodWords.Day(day) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = await figures.TrialBalanceAsync(BookCodes.Fund, Day, ct);
        await parties.LoadAsync(all.Select(a => a.Account.Party), ct);
        ByNumber = all.GroupBy(a => a.Account.Number).ToDictionary(g => g.Key, g => (IReadOnlyList<AccountBalance>)[.. g]);
    }
}
