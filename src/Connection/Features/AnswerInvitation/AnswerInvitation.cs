using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.AnswerInvitation;

/// <summary>A partner answers its invitation: it offers, changes its offer as long as the country has not agreed to a response, declines, or asks.</summary>
internal sealed class AnswerInvitation(AppDb db, ActTrail acts, ResponseDesk responses, RequestNews news, CurrentActor actor)
{
    public static readonly ActKind Offered = new("OfferMade");
    public static readonly ActKind Declined = new("InvitationDeclined");
    public static readonly ActKind Asked = new("PartnerAsked");

    /// <summary>Whether an invitation can be answered.</summary>
    public static bool IsOpen(Invitation invitation, RequestState state) => state == RequestState.PartnersResponding && invitation.State != InvitationState.Withdrawn;

    /// <summary>Makes an offer or changes it; returns what stands against it.</summary>
    public Task<ResponseRefusal?> OfferAsync(string code, Offer offer, CancellationToken ct) => OfferAsync(code, offer, null, ct);

    /// <summary>The same for whoever says which answer they read.</summary>
    /// <param name="code">Reference of the invitation.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="mark">Mark of the answer they read; null where that is not asked.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<ResponseRefusal?> OfferAsync(string code, Offer offer, string? mark, CancellationToken ct) => AnswerAsync(Offered, code, mark, "Response.News.Offered", i =>
    {
        (i.State, i.Offered, i.Reason) = (InvitationState.Offered, Invitation.Text(offer), null);
    }, ct);

    /// <summary>Declines; returns what stands against it.</summary>
    public Task<ResponseRefusal?> DeclineAsync(string code, string? reason, CancellationToken ct) => DeclineAsync(code, reason, null, ct);

    /// <summary>The same for whoever says which answer they read.</summary>
    public async Task<ResponseRefusal?> DeclineAsync(string code, string? reason, string? mark, CancellationToken ct)
    {
        if (Typed.Text(reason) is not { } why) return ResponseRefusal.ReasonMissing;
        if (why.Length > Invitation.ReasonLength) return ResponseRefusal.TooLong;
        return await AnswerAsync(Declined, code, mark, "Response.News.Declined", i => (i.State, i.Offered, i.Reason) = (InvitationState.Declined, null, why), ct);
    }

    /// <summary>Asks the country something that everybody invited reads; returns what stands against it.</summary>
    public async Task<ResponseRefusal?> AskAsync(string code, string? question, CancellationToken ct)
    {
        if (Typed.Text(question) is not { } text) return ResponseRefusal.TextMissing;
        if (text.Length > PartnerQuestion.TextLength) return ResponseRefusal.TooLong;
        await using var act = await acts.OpenAsync(Asked, null, ct);
        var (invitation, request) = await responses.TakeAsync(code, ct);
        if (invitation.Organisation != actor.Value.Organisation) return ResponseRefusal.NotYours;
        if (!IsOpen(invitation, request.State)) return ResponseRefusal.NotOpen;
        if (await db.Set<PartnerQuestion>().CountAsync(q => q.RequestId == request.Id && q.Organisation == invitation.Organisation && q.Answer == null, ct) >= PartnerQuestion.MostOpen) return ResponseRefusal.TooManyQuestions;
        var number = await db.Set<PartnerQuestion>().CountAsync(q => q.RequestId == request.Id, ct) + 1;
        db.Add(new PartnerQuestion { Id = Guid.CreateVersion7(act.At), RequestId = request.Id, Number = number, Organisation = invitation.Organisation, Asked = text, AskedAt = act.At, AskedBy = actor.Value.Person });
        RequestDesk.Touch(request);
        await news.ToCountryAsync(request, "Response.News.Asked", ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, request.Code), new { questions = number - 1 }, new { questions = number, text });
        await act.CommitAsync(new { invitation = code, question = number }, ct);
        return null;
    }

    private async Task<ResponseRefusal?> AnswerAsync(ActKind kind, string code, string? mark, string sentence, Action<Invitation> answer, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(kind, null, ct);
        var (invitation, request) = await responses.TakeAsync(code, ct);
        if (invitation.Organisation != actor.Value.Organisation) return ResponseRefusal.NotYours;
        if (!IsOpen(invitation, request.State)) return ResponseRefusal.NotOpen;
        if (mark is not null && mark != invitation.Mark()) return ResponseRefusal.ChangedMeanwhile;
        var before = new { code, state = invitation.State.ToString(), invitation.Offered };
        answer(invitation);
        (invitation.AnsweredAt, invitation.AnsweredBy) = (act.At, actor.Value.Person);
        invitation.FirstAnsweredAt ??= act.At;
        RequestDesk.Touch(request);
        // The figures count how quickly partners answer.
        act.Changed(SupportRequest.Thing, request.Code);
        await news.ToCountryAsync(request, sentence, ct);
        await news.ToSecretariatAsync(request, sentence, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, request.Code), before, new { code, state = invitation.State.ToString(), invitation.Offered, invitation.Reason });
        await act.CommitAsync(new { invitation = code, state = invitation.State.ToString() }, ct);
        return null;
    }
}
