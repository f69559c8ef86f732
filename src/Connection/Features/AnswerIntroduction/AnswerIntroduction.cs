using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Domain.Introductions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.AnswerIntroduction;

/// <summary>A country answers an introduction: it consents, declines, or takes its consent back, which closes the room of the two.</summary>
internal sealed class AnswerIntroduction(ActTrail acts, IntroductionDesk introductions, CurrentActor actor)
{
    public static readonly ActKind Consented = new("IntroductionConsented");
    public static readonly ActKind Declined = new("IntroductionDeclined");
    public static readonly ActKind Withdrawn = new("IntroductionConsentWithdrawn");

    /// <summary>Consents; returns what stands against it.</summary>
    /// <param name="code">Reference of the introduction.</param>
    /// <param name="isShown">Whether the other side sees the country, and what is public of its request, before both have consented.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<IntroductionRefusal?> ConsentAsync(string code, bool isShown, CancellationToken ct) => AnswerAsync(Consented, code, IntroductionAnswer.Consented, null, isShown, ct);

    /// <summary>Declines; returns what stands against it.</summary>
    public async Task<IntroductionRefusal?> DeclineAsync(string code, string? reason, CancellationToken ct)
    {
        if (Typed.Text(reason) is not { } why) return IntroductionRefusal.ReasonMissing;
        return why.Length > IntroductionSide.ReasonLength ? IntroductionRefusal.TooLong : await AnswerAsync(Declined, code, IntroductionAnswer.Declined, why, false, ct);
    }

    /// <summary>Takes the consent back; returns what stands against it.</summary>
    public Task<IntroductionRefusal?> WithdrawAsync(string code, CancellationToken ct) => AnswerAsync(Withdrawn, code, IntroductionAnswer.Withdrawn, null, false, ct);

    private async Task<IntroductionRefusal?> AnswerAsync(ActKind kind, string code, IntroductionAnswer answer, string? reason, bool isShown, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(kind, null, ct);
        if (await introductions.TakeAsync(code, ct) is not { } introduction || introduction.Of(actor.Value.Country) is not { } own || actor.Value.Role != Role.FocalPoint) return IntroductionRefusal.NotYours;
        var other = introduction.Across(own);
        if (introduction.State == IntroductionState.TakenBack || !IntroductionLife.CanAnswer(own.Answer, other.Answer, answer)) return IntroductionRefusal.NotOpen;
        var before = introduction.Digested();
        (own.Answer, own.Reason, own.IsShown, own.Person, own.AnsweredAt) = (answer, reason, isShown, actor.Value.Person, act.At);
        if (answer == IntroductionAnswer.Consented) own.Organisation = actor.Value.Organisation;
        if (introduction.State == IntroductionState.Met) introduction.MetAt = act.At;
        await TellAsync(introduction, other, answer, ct);
        act.Concerns(new ActSubject(Introduction.Thing, code), before, introduction.Digested());
        await act.CommitAsync(new { state = introduction.State.ToString() }, ct);
        return null;
    }

    /// <summary>The other side hears of the first consent too, for it may now see more; and of a no, whoever said it.</summary>
    private async Task TellAsync(Introduction introduction, IntroductionSide other, IntroductionAnswer answer, CancellationToken ct)
    {
        var sentence = introduction.State == IntroductionState.Met ? "PeerExchange.News.Met" : $"PeerExchange.News.{answer}";
        await introductions.TellCountryAsync(introduction, other.Country, sentence, ct);
        await introductions.TellSecretariatAsync(introduction, sentence, ct);
    }
}
