using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;

namespace Marrakech.Knowledge.Features.DecideExpert;

/// <summary>The secretariat's moves: listing, declining, taking off the list.</summary>
internal sealed class DecideExpert(ActTrail acts, ExpertDesk desk, ExpertNews news, CurrentActor actor)
{
    public static readonly ActKind Listed = new("ExpertListed");
    public static readonly ActKind Declined = new("ExpertDeclined");
    public static readonly ActKind TakenOff = new("ExpertTakenOff");

    /// <summary>The moves that are made here.</summary>
    public static IReadOnlyList<ExpertMove> Moves { get; } = [ExpertMove.List, ExpertMove.Decline, ExpertMove.TakeOff];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Code of the expert.</param>
    /// <param name="move">One of <see cref="Moves"/>.</param>
    /// <param name="reason">Why, as typed.</param>
    /// <param name="row">The row the officer saw: nobody lists what they have not read.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ExpertRefusal?> HandleAsync(string code, ExpertMove move, string? reason, int row, CancellationToken ct)
    {
        var told = Typed.Text(reason) is { Length: <= Expert.ReasonLength } text ? text : null;
        await using var act = await acts.OpenAsync(KindOf(move), told, ct);
        var expert = (await desk.FindAsync(code, ct))!;
        if (ExpertLife.Refusal(expert.State, expert.IsListed, move, expert.Person == actor.Value.Person, told) is { } refusal) return refusal;
        if (expert.Row != row) return ExpertRefusal.ChangedMeanwhile;
        var before = expert.Digested();
        (expert.State, expert.Reason) = (ExpertLife.After(expert.State, expert.IsListed, move)!.Value, told);
        if (move == ExpertMove.TakeOff) expert.Hide();
        if (move == ExpertMove.List)
        {
            expert.Show(expert.Read());
            expert.ListedAt = act.At;
        }

        ExpertDesk.Changed(act, expert);
        await news.ToExpertAsync(expert, move, ct);
        act.Concerns(new ActSubject(Expert.Thing, code), before, expert.Digested());
        await act.CommitAsync(new { state = expert.State.ToString(), listed = expert.IsListed }, ct);
        return null;
    }

    private static ActKind KindOf(ExpertMove move) => move switch
    {
        ExpertMove.List => Listed,
        ExpertMove.Decline => Declined,
        ExpertMove.TakeOff => TakenOff,
        _ => throw new InvalidOperationException($"{move} is no decision of the secretariat."),
    };
}
