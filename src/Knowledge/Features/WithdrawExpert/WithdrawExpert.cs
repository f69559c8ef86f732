using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.WithdrawExpert;

/// <summary>Takes the description of oneself back: with the act nothing of it is shown or found any more, and conversations end.</summary>
internal sealed class WithdrawExpert(AppDb db, ActTrail acts, ExpertDesk desk)
{
    public static readonly ActKind Act = new("ExpertWithdrawn");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="erase">Whether the text goes at once, and not after the time it is kept. One that was withdrawn before can be erased too.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ExpertRefusal?> HandleAsync(bool erase, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.OwnAsync(ct) is not { } expert || (expert.State == ExpertState.Withdrawn && !erase)) return ExpertRefusal.WrongState;
        var (before, wasListed) = (expert.Digested(), expert.IsListed);
        expert.Hide();
        (expert.State, expert.Reason) = (ExpertState.Withdrawn, null);
        expert.WithdrawnAt ??= act.At;
        if (erase) expert.Answers = Expert.Nothing;
        foreach (var talk in await db.Set<ExpertTalk>().Where(t => t.Expert == expert.Person && t.End == null).ToListAsync(ct))
        {
            (talk.End, talk.ChangedAt) = (TalkEnd.Left, act.At);
            talk.Row++;
        }

        ExpertDesk.Changed(act, expert);
        act.Concerns(new ActSubject(Expert.Thing, expert.Code), before, expert.Digested());
        await act.CommitAsync(new { listed = wasListed, erased = erase }, ct);
        return null;
    }
}
