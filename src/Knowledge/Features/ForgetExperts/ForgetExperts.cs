using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ForgetExperts;

/// <summary>Erases what experts withdrew and conversations that ended, once their time is over. Safe to repeat; where nothing is due, nothing is left in the trail.</summary>
internal sealed class ForgetExperts(AppDb db, ActTrail acts, LiveSettings live) : IJob
{
    public const string Kind = "forget-experts";

    public static readonly ActKind Act = new("ExpertsForgotten");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var (withdrawn, ended) = (act.At.AddDays(-live[KnowledgeLive.ExpertDays]), act.At.AddDays(-live[KnowledgeLive.TalkDays]));
        var experts = await db.Set<Expert>().Where(e => e.State == ExpertState.Withdrawn && e.WithdrawnAt < withdrawn && e.Answers != Expert.Nothing)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Answers, Expert.Nothing).SetProperty(e => e.Row, e => e.Row + 1), ct);
        // A report that waits keeps its conversation.
        var talks = await db.Set<ExpertTalk>().Where(t => t.End != null && t.ChangedAt < ended && (t.ReportedAt == null || t.SettledAt != null)).ExecuteDeleteAsync(ct);
        if (experts + talks > 0) await act.CommitAsync(new { experts, talks }, ct);
    }
}
