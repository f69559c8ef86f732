using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;

namespace Marrakech.Knowledge.Features.SumUpConsultation;

/// <summary>Publishes what came out of a consultation, or a better wording of it.</summary>
internal sealed class SumUpConsultation(ActTrail acts, DiscussionDesk desk, DiscussionPen pen)
{
    public static readonly ActKind Act = new("ConsultationSummed");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<DiscussionRefusal?> HandleAsync(string code, string? typed, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.FindAsync(code, ct) is not { } seen) return DiscussionRefusal.NotFound;
        if (DiscussionLife.AgainstSummary(seen.Discussion, seen.Voice, act.At) is { } refusal) return refusal;
        if (Typed.Text(typed) is not { } text) return DiscussionRefusal.TextMissing;
        if (text.Length > Discussion.SummaryLength) return DiscussionRefusal.TextTooLong;
        var before = seen.Discussion.Digested();
        (seen.Discussion.Summary, seen.Discussion.SummaryAt) = (text, act.At);
        DiscussionPen.Changed(act, seen.Discussion);
        await pen.TellAsync(seen.Discussion, 0, "News.ConsultationSummed", ct);
        act.Concerns(new ActSubject(Discussion.Thing, code), before, seen.Discussion.Digested());
        await act.CommitAsync(new { }, ct);
        return null;
    }
}
