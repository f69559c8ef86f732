using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;

namespace Marrakech.Knowledge.Features.SubmitExpert;

/// <summary>Hands the description of oneself, or a change to it, over to the secretariat.</summary>
internal sealed class SubmitExpert(ActTrail acts, ExpertDesk desk, ExpertNews news)
{
    public static readonly ActKind Act = new("ExpertSubmitted");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ExpertRefusal?> HandleAsync(CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.OwnAsync(ct) is not { } expert || ExpertLife.After(expert.State, expert.IsListed, ExpertMove.Submit) is not { } next) return ExpertRefusal.WrongState;
        if (ExpertQuestions.Missing(expert.Read()).Count > 0) return ExpertRefusal.Incomplete;
        var before = expert.Digested();
        (expert.State, expert.SubmittedAt, expert.Reason) = (next, act.At, null);
        ExpertDesk.Changed(act, expert);
        await news.ArrivedAsync(expert, act.At, ct);
        act.Concerns(new ActSubject(Expert.Thing, expert.Code), before, expert.Digested());
        await act.CommitAsync(new { change = expert.IsListed }, ct);
        return null;
    }
}
