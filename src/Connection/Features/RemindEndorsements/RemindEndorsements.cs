using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.RemindEndorsements;

/// <summary>Reminds ministries that have not answered, and erases the addresses of requests that are over. Each reminder is an act that writes down that it went, so that doing it again sends nothing.</summary>
internal sealed class RemindEndorsements(AppDb db, ActTrail acts, EndorsementMail mail, TimeProvider clock) : IJob
{
    public const string Kind = "remind-endorsements";

    public static readonly ActKind Reminded = new("EndorsementReminded");
    public static readonly ActKind Erased = new("EndorsementAddressesErased");

    private static readonly RequestState[] over = [.. RequestLife.Over];

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-Reminding.Every);
        var due = await db.Set<Endorsement>().AsNoTracking().Where(e => e.State == EndorsementState.Open && e.Email != null && e.Reminded < Reminding.Most && e.SentAt <= before)
            .OrderBy(e => e.SentAt).Select(e => e.Id).ToListAsync(ct);
        foreach (var id in due) await RemindAsync(id, ct);
        await EraseAsync(ct);
    }

    private async Task RemindAsync(Guid id, CancellationToken ct)
    {
        // Each begins with nothing remembered: another one's failure must not be written with it.
        db.ChangeTracker.Clear();
        await using var act = await acts.OpenAsync(Reminded, null, ct);
        var endorsement = await db.Set<Endorsement>().SingleAsync(e => e.Id == id, ct);
        var request = await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Id == endorsement.RequestId, ct);
        if (endorsement.Email is null || RequestLife.IsOver(request.State) || !Reminding.IsDue(endorsement.State, endorsement.Reminded, endorsement.SentAt, endorsement.ExpiresAt, act.At)) return;
        var before = endorsement.Digested();
        var (word, key) = EndorsementKey.New(id);
        (endorsement.Digest, endorsement.SentAt, endorsement.Reminded) = (key.Digest, act.At, endorsement.Reminded + 1);
        await mail.EnqueueAsync(endorsement, request, word, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, request.Code), before, endorsement.Digested());
        await act.CommitAsync(new { number = endorsement.Number, reminders = endorsement.Reminded }, ct);
    }

    private async Task EraseAsync(CancellationToken ct)
    {
        if (!await Needless().AnyAsync(ct)) return;
        db.ChangeTracker.Clear();
        await using var act = await acts.OpenAsync(Erased, null, ct);
        var needless = await Needless().ToListAsync(ct);
        foreach (var endorsement in needless) endorsement.Email = null;
        await act.CommitAsync(new { addresses = needless.Count }, ct);
    }

    private IQueryable<Endorsement> Needless() => db.Set<Endorsement>().Where(e => e.Email != null && db.Set<SupportRequest>().Any(r => r.Id == e.RequestId && over.Contains(r.State)));
}
