using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SubmitContribution;

/// <summary>Hands a draft over to the secretariat.</summary>
internal sealed class SubmitContribution(AppDb db, ActTrail acts, ContributionDesk desk, RelatedCheck related, ContributionNews news, CurrentActor actor)
{
    public static readonly ActKind Act = new("ContributionSubmitted");

    /// <summary>Returns what stands against it; both empty when it was done.</summary>
    public async Task<(ContributionRefusal? Refusal, IReadOnlyList<AnswerProblem> Problems)> HandleAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var draft = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(draft, ContributionMove.Submit, ct) is { } refusal) return (refusal, []);
        IReadOnlyList<AnswerProblem> problems = [.. AnswerCheck.Whole(ContributionKinds.Find(draft.Kind)!, draft.Read()), .. await related.ProblemsAsync(Relating.Of(draft, draft.Read()), ct)];
        if (problems.Count > 0) return (ContributionRefusal.Incomplete, problems);
        if (draft.IsChange && await IsOldAsync(draft, ct)) return (ContributionRefusal.VersionIsOld, []);
        var before = draft.Digested();
        draft.WrittenBy(actor.Value.Person);
        draft.SubmittedAt = act.At;
        desk.Move(act, draft, ContributionMove.Submit, null);
        await news.ToWritersAsync(draft, ContributionMove.Submit, ct);
        await news.ToSecretariatAsync(draft, "News.Arrived", ct);
        act.Concerns(new ActSubject(Contribution.Thing, code), before, draft.Digested());
        await act.CommitAsync(new { kind = draft.Kind, change = draft.IsChange }, ct);
        return (null, []);
    }

    private async Task<bool> IsOldAsync(Contribution draft, CancellationToken ct) => await db.Set<Item>().IgnoreQueryFilters().Where(i => i.Code == draft.ItemCode)
        .AnyAsync(i => i.WithdrawnAt != null || i.ArchivedAt != null || i.Versions.Any(v => v.Number > draft.BaseVersion), ct);
}
