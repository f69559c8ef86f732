using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.CorrectPosting;

/// <summary>A correction: what it takes back and why, and where a second person confirms it.</summary>
internal sealed class CorrectionPageModel(CorrectPosting correct, AppDb db, BookPostings postings, IPersonNames people, CurrentActor actor, Site site) : FormPage
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [FromRoute(Name = "correction")]
    public string Code { get; set; } = "";

    public Correction Correction { get; private set; } = null!;
    public EnteredPosting Posting { get; private set; } = null!;

    public bool IsOwn => Correction.AskedBy == actor.Value.Person;

    public string WithdrawAddress => site.Link($"{BookLinks.Correction(Code)}?handler=withdraw");

    /// <summary>Name of a person; null for one who has left.</summary>
    public string? NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<Correction>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == Code, ct) is not { } found || await postings.FindAsync(found.Posting, ct) is not { } posting) return NotFound();
        (Correction, Posting) = (found, posting);
        names = await people.NamesAsync([.. new[] { found.AskedBy, found.EndedBy }.OfType<Guid>().Distinct()], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await AnswerAsync(await correct.ConfirmAsync(Code, ct), ct);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => await AnswerAsync(await correct.WithdrawAsync(Code, ct), ct);

    private async Task<IActionResult> AnswerAsync(CorrectionAnswer answer, CancellationToken ct)
    {
        if (answer.Code is not null) return Redirect(site.Link(BookLinks.Correction(Code)));
        if (await OnGetAsync(ct) is NotFoundResult nothing) return nothing;
        return Invalid("main", answer.Books is { } refused ? site[$"Books.Refusal.{refused}"] : site[$"FundCorrections.Refusal.{answer.Refusal}"]);
    }
}
