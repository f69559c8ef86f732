using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;

namespace Marrakech.Knowledge.Features.TalkWithExpert;

/// <summary>What the two can do in a conversation: write, close, report.</summary>
internal sealed class GoOnTalking(ActTrail acts, TalkDesk talks, ExpertNews news, ExpertDesk desk)
{
    public static readonly ActKind Written = new("ExpertMessageSent");
    public static readonly ActKind Closed = new("ExpertTalkClosed");
    public static readonly ActKind Reported = new("ExpertTalkReported");

    /// <summary>Sends a message. Returns what stands against it; null when it was done.</summary>
    public async Task<TalkRefusal?> WriteAsync(Guid id, string? typed, CancellationToken ct)
    {
        var text = Typed.Text(typed);
        if (TalkRules.AgainstText(text) is { } wrong) return wrong;
        await using var act = await acts.OpenAsync(Written, null, ct);
        var talk = (await talks.OwnAsync(id, ct))!;
        if (!talk.IsOpen) return TalkRefusal.Closed;
        // The expert may answer still; nobody writes to one who wants no messages, and what is open goes on when they want them again.
        if (!talks.IsExpert(talk) && await desk.SeeAsync(talk.ExpertCode, ct) is not { TakesMessages: true }) return TalkRefusal.SwitchedOff;
        if (await talks.AgainstPaceAsync(isNew: false, act.At, ct) is { } tooMany) return tooMany;
        var before = talk.Digested();
        await talks.AddAsync(act, talk, text!, ct);
        await CommitAsync(act, talk, before, ct);
        return null;
    }

    /// <summary>Ends it for both.</summary>
    public async Task<TalkRefusal?> CloseAsync(Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Closed, null, ct);
        var talk = (await talks.OwnAsync(id, ct))!;
        // An expert may close for good what the other one has only left.
        var end = talks.IsExpert(talk) ? TalkEnd.ClosedByExpert : TalkEnd.ClosedByAsker;
        if (!talk.IsOpen && !(end == TalkEnd.ClosedByExpert && TalkRules.MayReopen(talk.End!.Value))) return TalkRefusal.Closed;
        var before = talk.Digested();
        End(act, talk, end);
        await CommitAsync(act, talk, before, ct);
        return null;
    }

    /// <summary>Ends it and asks the secretariat to look at it, which reads it only then.</summary>
    public async Task<TalkRefusal?> ReportAsync(Guid id, string? typed, CancellationToken ct)
    {
        var reason = Typed.Text(typed);
        if (reason is null) return TalkRefusal.Empty;
        if (reason.Length > TalkRules.ReasonLength) return TalkRefusal.TooLong;
        await using var act = await acts.OpenAsync(Reported, null, ct);
        var talk = (await talks.OwnAsync(id, ct))!;
        if (talk.IsReported) return TalkRefusal.Closed;
        var before = talk.Digested();
        End(act, talk, TalkEnd.Reported);
        (talk.ReportedBy, talk.ReportReason, talk.ReportedAt, talk.SettledAt) = (desk.Person, reason, act.At, null);
        await news.ReportedAsync(talk, ct);
        await CommitAsync(act, talk, before, ct);
        return null;
    }

    private static void End(OpenAct act, ExpertTalk talk, TalkEnd end)
    {
        (talk.End, talk.ChangedAt) = (end, act.At);
        talk.Row++;
    }

    private static async Task CommitAsync(OpenAct act, ExpertTalk talk, object before, CancellationToken ct)
    {
        act.Concerns(new ActSubject(ExpertTalk.Thing, talk.Id.ToString()), before, talk.Digested());
        await act.CommitAsync(new { expert = talk.ExpertCode }, ct);
    }
}
