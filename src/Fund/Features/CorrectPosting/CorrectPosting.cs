using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Corrections;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.CorrectPosting;

/// <summary>Answer to a correction: the code of what was asked or done, or why not.</summary>
internal sealed record CorrectionAnswer(string? Code, CorrectionRefusal? Refusal = null, BookRefusal? Books = null);

/// <summary>Takes a wrong posting back: one person asks and says why, another confirms, and the reversal stands in the book.</summary>
internal sealed class CorrectPosting(AppDb db, ActTrail acts, BookPostings postings, Ledger ledger, CurrentActor actor)
{
    public static readonly ActKind Asked = new("PostingCorrectionAsked"), Corrected = new("PostingCorrected", IsPublic: true), Withdrawn = new("PostingCorrectionWithdrawn");

    /// <summary>Asks for it.</summary>
    public async Task<CorrectionAnswer> AskAsync(long number, string? reason, CancellationToken ct)
    {
        var why = reason?.Trim() ?? "";
        if (why.Length is 0 or > Correction.ReasonLength) return new(null, CorrectionRefusal.ReasonMissing);
        await using var act = await acts.OpenAsync(Asked, why, ct);
        if (await ProblemAsync(number, ct) is { } problem) return new(null, problem);
        if (await db.Set<Correction>().AnyAsync(c => c.Posting == number && c.EndedAt == null, ct)) return new(null, CorrectionRefusal.Waits);
        var code = Correction.CodeOf(await act.TakeNumbersAsync(Correction.Series, 1, ct));
        db.Add(new Correction { Code = code, Posting = number, Reason = why, AskedBy = actor.Value.Person, AskedAt = act.At });
        act.Concerns(new ActSubject(Correction.Kind, code), null, new { posting = number, state = "asked" });
        await act.CommitAsync(new { posting = number }, ct);
        return new(code);
    }

    /// <summary>Confirms what another person asked for: the posting is taken back, on its own day where that is open and today where it is closed.</summary>
    public async Task<CorrectionAnswer> ConfirmAsync(string code, CancellationToken ct)
    {
        if (await db.Set<Correction>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } asked) return new(null, CorrectionRefusal.NothingWaits);
        await using var act = await acts.OpenAsync(Corrected, asked.Reason, ct);
        if (await db.Set<Correction>().SingleAsync(c => c.Code == code, ct) is not { IsOpen: true } correction) return new(null, CorrectionRefusal.NothingWaits);
        if (correction.AskedBy == actor.Value.Person) return new(null, CorrectionRefusal.SamePerson);
        if (await ProblemAsync(correction.Posting, ct) is { } problem) return new(null, problem);
        var wrong = (await postings.FindAsync(correction.Posting, ct))!;
        var closed = await db.Set<BookRow>().Where(b => b.Id == wrong.Row.Book).Select(b => b.ClosedThrough).SingleAsync(ct);
        var day = wrong.Row.Day <= closed ? DateOnly.FromDateTime(act.At.UtcDateTime) : wrong.Row.Day;
        (correction.EndedBy, correction.EndedAt) = (actor.Value.Person, act.At);
        act.Concerns(new ActSubject(Correction.Kind, code), new { posting = correction.Posting, state = "asked" }, new { posting = correction.Posting, state = "corrected" });
        var answer = await ledger.PostAsync(act, [correction.Reverse(wrong.Posting, day)], ct);
        if (answer.Problem is { } refused) return new(null, Books: refused.Refusal);
        correction.Reversal = answer.Posted[0].Number;
        await act.CommitAsync(new { posting = correction.Posting, reversal = answer.Posted[0].Number, askedBy = correction.AskedBy }, ct);
        return new(code);
    }

    /// <summary>Gives up what was asked for.</summary>
    public async Task<CorrectionAnswer> WithdrawAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Withdrawn, null, ct);
        if (await db.Set<Correction>().SingleOrDefaultAsync(c => c.Code == code, ct) is not { IsOpen: true } correction) return new(null, CorrectionRefusal.NothingWaits);
        (correction.EndedBy, correction.EndedAt) = (actor.Value.Person, act.At);
        act.Concerns(new ActSubject(Correction.Kind, code), new { posting = correction.Posting, state = "asked" }, new { posting = correction.Posting, state = "withdrawn" });
        await act.CommitAsync(new { posting = correction.Posting }, ct);
        return new(code);
    }

    private async Task<CorrectionRefusal?> ProblemAsync(long number, CancellationToken ct)
    {
        if (await postings.FindAsync(number, ct) is not { } posting || posting.Row.Reverses is not null || await postings.ReversedByAsync(number, ct) is not null) return CorrectionRefusal.NotReversible;
        return posting.Row.Reserves is null && posting.Row.Resolves is null ? null : CorrectionRefusal.Reservation;
    }
}
