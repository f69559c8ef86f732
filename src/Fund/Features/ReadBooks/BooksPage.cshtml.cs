using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.ProveBooks;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Contracts.Logs;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadBooks;

/// <summary>The books: where they stand, what they are, how anybody proves them.</summary>
internal sealed class BooksPageModel(AppDb db, BookFigures figures, SignedLogs logs, TrailHealth health, CurrentActor actor) : PageModel
{
    private const int Shown = 12;

    public BookRow Book { get; private set; } = null!;
    public LogCheckpoint? Latest { get; private set; }
    public TrailHealth.Finding? Broken => health.Of(BookLog.Fund);

    /// <summary>Months closed last.</summary>
    public IReadOnlyList<MonthClose> Closed { get; private set; } = [];

    /// <summary>Whether the reader looks after the books.</summary>
    public bool KeepsBooks => BookRules.Keep.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Book = await figures.BookAsync(BookCodes.Fund, ct);
        Latest = await logs.LatestAsync(BookLog.Fund, ct);
        Closed = await db.Set<MonthClose>().AsNoTracking().Where(m => m.Head != null).OrderByDescending(m => m.Through).Take(Shown).ToListAsync(ct);
    }
}
