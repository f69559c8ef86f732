using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Periods;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.CloseMonth;

/// <summary>Closes a month of the books: one person asks, another confirms, and from then on no posting counts for a day of it or before.</summary>
internal sealed class CloseMonth(AppDb db, ActTrail acts, BookReader books, LiveSettings settings, CurrentActor actor)
{
    public static readonly ActKind Asked = new("BookMonthCloseAsked"), Closed = new("BookMonthClosed", IsPublic: true), Withdrawn = new("BookMonthCloseWithdrawn");

    /// <summary>Asks for it; what stands against it, or null.</summary>
    public async Task<MonthRefusal?> AskAsync(DateOnly through, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Asked, null, ct);
        var book = await db.Set<BookRow>().AsNoTracking().SingleAsync(b => b.Code == BookCodes.Fund, ct);
        if (await OpenAsync(ct) is not null) return MonthRefusal.Waits;
        if (MonthRules.Problem(through, book.Opened, book.ClosedThrough, Today(act), settings[BookLive.CloseDays]) is { } problem) return problem;
        db.Add(new MonthClose { Number = await act.TakeNumbersAsync(MonthClose.Series, 1, ct), Book = book.Id, Through = through, AskedBy = actor.Value.Person, AskedAt = act.At });
        act.Concerns(Subject(through), null, new { through, state = "asked" });
        await act.CommitAsync(new { through, closedBefore = book.ClosedThrough }, ct);
        return null;
    }

    /// <summary>Confirms what another person asked for: the month is closed.</summary>
    public async Task<MonthRefusal?> ConfirmAsync(long number, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Closed, null, ct);
        if (await OpenAsync(ct) is not { } month || month.Number != number) return MonthRefusal.NothingWaits;
        if (month.AskedBy == actor.Value.Person) return MonthRefusal.SamePerson;
        // Under the lock of the book: no posting is on its way into the month.
        var book = await books.LockAsync(BookCodes.Fund, ct);
        if (MonthRules.Problem(month.Through, book.Opened, book.ClosedThrough, Today(act), settings[BookLive.CloseDays]) is { } problem) return problem;
        await db.Set<BookRow>().Where(b => b.Id == book.Id).ExecuteUpdateAsync(set => set.SetProperty(b => b.ClosedThrough, month.Through), ct);
        (month.EndedBy, month.EndedAt, month.Head, month.Hash) = (actor.Value.Person, act.At, book.Number, book.Hash);
        act.Concerns(Subject(month.Through), new { through = month.Through, state = "asked" }, new { through = month.Through, state = "closed" });
        await act.CommitAsync(new { through = month.Through, closedBefore = book.ClosedThrough, askedBy = month.AskedBy, posting = book.Number, hash = book.Hash }, ct);
        return null;
    }

    /// <summary>Gives up what was asked for; whoever may close months may.</summary>
    public async Task<MonthRefusal?> WithdrawAsync(long number, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Withdrawn, null, ct);
        if (await OpenAsync(ct) is not { } month || month.Number != number) return MonthRefusal.NothingWaits;
        (month.EndedBy, month.EndedAt) = (actor.Value.Person, act.At);
        act.Concerns(Subject(month.Through), new { through = month.Through, state = "asked" }, new { through = month.Through, state = "withdrawn" });
        await act.CommitAsync(new { through = month.Through, askedBy = month.AskedBy }, ct);
        return null;
    }

    private Task<MonthClose?> OpenAsync(CancellationToken ct) => db.Set<MonthClose>().SingleOrDefaultAsync(m => m.EndedAt == null, ct);

    private static DateOnly Today(OpenAct act) => DateOnly.FromDateTime(act.At.UtcDateTime);

    private static ActSubject Subject(DateOnly through) => new(MonthClose.Thing, through.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
}
