using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadBooks;

/// <summary>The statement of one account: what stood in it, what moved, what stood in it then.</summary>
internal sealed class AccountPageModel(Statements statements, PartyNames parties, TimeProvider clock) : PageModel
{
    public AccountKey Key { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public AccountStatement Statement { get; private set; } = null!;

    /// <summary>Name of whom it is about; null where it has none.</summary>
    public string? Party => Key.Party.Length == 0 ? null : parties.Of(Key.Party) ?? Key.Party;

    public async Task<IActionResult> OnGetAsync(string? number, string? currency, string? party, string? project, string? from, string? to, CancellationToken ct)
    {
        Key = new AccountKey(number ?? "", currency ?? "", party ?? "", project ?? "");
        if (!Chart.Knows(Key)) return NotFound();
        To = PeriodWords.Day(to) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        From = PeriodWords.Day(from) ?? new DateOnly(To.Year, 1, 1);
        if (From > To) From = To;
        if (await statements.ReadAsync(Key, From, To, ct) is not { } found) return NotFound();
        Statement = found;
        await parties.LoadAsync([Key.Party], ct);
        return Page();
    }
}
