using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;
using Start = Marrakech.Knowledge.Features.StartContribution.StartContribution;
using Submit = Marrakech.Knowledge.Features.SubmitContribution.SubmitContribution;

namespace Marrakech.Knowledge.Features.ReadSpreadsheet;

/// <summary>Makes a contribution of each good row, each in an act of its own, and ends the batch in one. A row that is there already is not made again.</summary>
internal sealed class TakeRows(AppDb db, ActTrail acts, BatchDesk desk, ContributionDesk contributions, ContributionNews news, FileStore files)
{
    public static readonly ActKind Act = new("SpreadsheetTaken");

    private const int Reported = 50;

    public async Task HandleAsync(Batch batch, Stream content, JobRun run, CancellationToken ct)
    {
        var (kind, known, made, total) = (ContributionKinds.Find(batch.Kind)!, await desk.KnownAsync(batch, ct), 0, batch.Read().Good);
        await foreach (var row in desk.RowsAsync(batch, content, ct))
        {
            if (row.Problems.Count > 0) continue;
            var digest = BatchDesk.DigestOf(kind, row.Answers);
            if (!known.Add(digest)) continue;
            await MakeAsync(batch, row, digest, ct);
            if (++made % Reported == 0) await run.ReportAsync(made, total, batch.Code, ct);
        }

        await EndAsync(batch, ct);
    }

    private async Task MakeAsync(Batch batch, CheckedRow row, string digest, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(batch.Submits ? Submit.Act : Start.Act, null, ct);
        var made = new Contribution
        {
            Id = Guid.CreateVersion7(act.At),
            Code = Contribution.CodeOf(await act.TakeNumbersAsync(Contribution.Thing, 1, ct)),
            Kind = batch.Kind,
            State = ContributionState.Draft,
            Answers = row.Answers.Json(),
            Title = row.Answers.One(AnswerNames.Title)!,
            Author = batch.Author,
            Writers = "",
            Organisation = batch.Organisation,
            Country = batch.Country,
            CreatedAt = act.At,
            ChangedAt = act.At,
            SubmittedAt = batch.Submits ? act.At : null,
            ClientKey = batch.KeyOf(row.Number),
            ClientDigest = digest,
        };
        made.WrittenBy(batch.Author);
        db.Add(made);
        if (batch.Submits) contributions.Move(act, made, ContributionMove.Submit, null);
        act.Concerns(new ActSubject(Contribution.Thing, made.Code), null, made.Digested());
        await act.CommitAsync(new { kind = batch.Kind, batch = batch.Code, row = row.Number }, ct);
        db.ChangeTracker.Clear();
    }

    private async Task EndAsync(Batch taken, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var batch = await db.Set<Batch>().SingleAsync(b => b.Id == taken.Id, ct);
        if (batch.State != BatchState.Taking) return;
        var (before, start) = (batch.Digested(), batch.KeyStart);
        var made = await db.Set<Contribution>().CountAsync(c => c.ClientKey!.StartsWith(start), ct);
        (batch.State, batch.EndedAt, batch.Report) = (BatchState.Taken, act.At, (batch.Read() with { Taken = made }).Write());
        await files.RemoveAsync(act, Batch.Thing, batch.Code, null, ct);
        await news.OfBatchAsync(batch, made, ct);
        act.Concerns(new ActSubject(Batch.Thing, batch.Code), before, batch.Digested());
        await act.CommitAsync(new { contributions = made, submitted = batch.Submits }, ct);
    }
}
