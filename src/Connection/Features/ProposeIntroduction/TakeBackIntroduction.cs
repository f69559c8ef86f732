using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Domain.Introductions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.ProposeIntroduction;

/// <summary>Takes an introduction back before both countries have consented: they are told, and it is answered no more. Any officer may, for whoever proposed it may have left.</summary>
internal sealed class TakeBackIntroduction(ActTrail acts, RequestDesk desk, IntroductionDesk introductions)
{
    public static readonly ActKind TakenBack = new("IntroductionTakenBack");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request it was proposed for.</param>
    /// <param name="which">Reference of the introduction.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IntroductionRefusal?> HandleAsync(string code, string? which, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(TakenBack, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat || await introductions.TakeAsync(which ?? "", ct) is not { } introduction || introduction.RequestId != request.Id) return IntroductionRefusal.NotYours;
        if (IntroductionLife.AgainstTakingBack(introduction.State) is { } refusal) return refusal;
        var before = introduction.Digested();
        introduction.TakenBackAt = act.At;
        foreach (var side in introduction.Sides) await introductions.TellCountryAsync(introduction, side.Country, "PeerExchange.News.TakenBack", ct);
        act.Concerns(new ActSubject(Introduction.Thing, introduction.Code), before, introduction.Digested());
        await act.CommitAsync(new { request = code }, ct);
        return null;
    }
}
