using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;

namespace Marrakech.Knowledge.Features.SettleReport;

/// <summary>The secretariat says what came of a report. The conversation stays closed.</summary>
internal sealed class SettleReport(ActTrail acts, TalkDesk talks, CurrentActor actor)
{
    public static readonly ActKind Read = new("ExpertTalkRead");
    public static readonly ActKind Settled = new("ExpertReportSettled");

    /// <summary>A reported conversation, to whoever may read it; null where there is none. Reading it is an act, and neither of the two looks after it.</summary>
    public async Task<ExpertTalk?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } talk) return null;
        await acts.RecordAsync(Read, new ActSubject(ExpertTalk.Thing, id.ToString()), new { expert = talk.ExpertCode, messages = talk.Messages.Count }, ct);
        return talk;
    }

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ExpertRefusal?> HandleAsync(Guid id, string? reason, CancellationToken ct)
    {
        var told = Typed.Text(reason) is { Length: <= TalkRules.ReasonLength } text ? text : null;
        await using var act = await acts.OpenAsync(Settled, told, ct);
        if (await FindAsync(id, ct) is not { } talk) return ExpertRefusal.WrongState;
        if (told is null) return ExpertRefusal.ReasonMissing;
        var before = talk.Digested();
        talk.SettledAt = act.At;
        talk.Row++;
        act.Concerns(new ActSubject(ExpertTalk.Thing, id.ToString()), before, talk.Digested());
        await act.CommitAsync(new { expert = talk.ExpertCode }, ct);
        return null;
    }

    private async Task<ExpertTalk?> FindAsync(Guid id, CancellationToken ct) => await talks.FindAsync(id, ct) is { IsReported: true } talk && !talk.IsOf(actor.Value.Person) ? talk : null;
}
