using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadOwnContributions;

/// <summary>What a donor agreed and paid in a period, to be read, printed and kept.</summary>
internal sealed class StatementPageModel(DonorAccount account, ContributionDesk desk, PeopleDirectory people, CurrentActor actor, SheetPrinter printer, Site site) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "until")]
    public string? Until { get; set; }

    public string Name { get; private set; } = "";
    public DonorStatement Statement { get; private set; } = null!;

    /// <summary>The day it is made.</summary>
    public DateOnly Today => desk.Today;

    /// <summary>Whether it can be printed to PDF here.</summary>
    public bool HasPdf => printer.IsConfigured;

    /// <summary>Why it was not printed when somebody asked; null where nobody did.</summary>
    public PrintRefusal? NotPrinted => SheetPrinter.Told(Request.Query);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = actor.Value.Organisation ?? Guid.Empty;
        Name = (await people.OrganisationsAsync([own], ct)).GetValueOrDefault(own)?.Name ?? "";
        var (from, until) = Period(From, Until, desk.Today);
        (From, Until) = (Schedule.Show(from), Schedule.Show(until));
        Statement = await account.StatementAsync(own, from, until, ct);
    }

    /// <summary>The same as a file.</summary>
    public string File(string form) => $"{site.Link(ContributionLinks.StatementFile(form))}?from={From}&until={Until}";

    /// <summary>The period asked for; this year up to today where nothing sensible was asked.</summary>
    public static (DateOnly From, DateOnly Until) Period(string? from, string? until, DateOnly today)
    {
        var (first, last) = (Schedule.Day(from) ?? new DateOnly(today.Year, 1, 1), Schedule.Day(until) ?? today);
        return first <= last ? (first, last) : (last, first);
    }
}
