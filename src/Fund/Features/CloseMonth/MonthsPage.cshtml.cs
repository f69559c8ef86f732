using System.Globalization;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Periods;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.CloseMonth;

/// <summary>Where months of the books are closed by two people, and what was closed before.</summary>
internal sealed class MonthsPageModel(CloseMonth close, AppDb db, BookFigures figures, LiveSettings settings, IPersonNames people, CurrentActor actor, TimeProvider clock, Site site) : FormPage
{
    private const string MonthForm = "yyyy-MM";
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [BindProperty(Name = "month")]
    public string? Month { get; set; }

    /// <summary>Number of the closing a button is about.</summary>
    [BindProperty(Name = "closing")]
    public long Closing { get; set; }

    public BookRow Book { get; private set; } = null!;
    public MonthClose? Waiting { get; private set; }
    public IReadOnlyList<MonthClose> Ended { get; private set; } = [];

    public bool IsOwn => Waiting?.AskedBy == actor.Value.Person;

    public string ConfirmAddress => site.Link($"{BookLinks.Months}?handler=confirm");

    public string WithdrawAddress => site.Link($"{BookLinks.Months}?handler=withdraw");

    public IReadOnlyList<Choice> Choices => [.. MonthRules.Open(Book.Opened, Book.ClosedThrough, Today, Grace).Select(m => new Choice(m.ToString(MonthForm, CultureInfo.InvariantCulture), Words(m), Chosen: m.ToString(MonthForm, CultureInfo.InvariantCulture) == Month))];

    /// <summary>Days after the last of a month until it may be closed.</summary>
    public int Grace => settings[BookLive.CloseDays];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public string Words(DateOnly day) => day.ToString("Y", site.Language.Culture);

    /// <summary>Name of a person; null for one who has left.</summary>
    public string? NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id) : null;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = DateOnly.TryParseExact(Month, MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? await close.AskAsync(MonthRules.LastDay(first), ct) : MonthRefusal.NotAMonth;
        return await AnswerAsync(refusal, "month", ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) => await AnswerAsync(await close.ConfirmAsync(Closing, ct), "main", ct);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => await AnswerAsync(await close.WithdrawAsync(Closing, ct), "main", ct);

    private async Task<IActionResult> AnswerAsync(MonthRefusal? refusal, string field, CancellationToken ct)
    {
        if (refusal is null) return Redirect(site.Link(BookLinks.Months));
        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        ModelState.Clear();
        return Invalid(field == "month" && Waiting is not null ? "main" : field, site[$"FundMonths.Refusal.{refusal}"]);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Book = await figures.BookAsync(BookCodes.Fund, ct);
        var all = await db.Set<MonthClose>().AsNoTracking().OrderByDescending(m => m.Number).Take(100).ToListAsync(ct);
        (Waiting, Ended) = (all.Find(m => m.IsOpen), [.. all.Where(m => !m.IsOpen)]);
        names = await people.NamesAsync([.. all.SelectMany(m => new[] { m.AskedBy, m.EndedBy }).OfType<Guid>().Distinct()], ct);
    }
}
