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

namespace Marrakech.Connection.Features.CompareOffers;

/// <summary>The country answers what a partner asked; everybody who was invited reads it.</summary>
internal sealed class AnswerPartners(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news, CurrentActor actor)
{
    public static readonly ActKind Act = new("PartnerQuestionAnswered");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ResponseRefusal?> HandleAsync(string code, int number, string? answer, CancellationToken ct)
    {
        if (Typed.Text(answer) is not { } text) return ResponseRefusal.TextMissing;
        if (text.Length > PartnerQuestion.TextLength) return ResponseRefusal.TooLong;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) is not (Mover.Country or Mover.Preparer)) return ResponseRefusal.NotYours;
        if (await db.Set<PartnerQuestion>().SingleOrDefaultAsync(q => q.RequestId == request.Id && q.Number == number, ct) is not { } question) return ResponseRefusal.NotOpen;
        if (question.Answer is not null) return ResponseRefusal.ChangedMeanwhile;
        (question.Answer, question.AnsweredAt, question.AnsweredBy) = (text, act.At, actor.Value.Person);
        RequestDesk.Touch(request);
        foreach (var one in (await responses.InvitedAsync(request.Id, ct)).Where(i => i.Invitation.State != InvitationState.Withdrawn))
            await news.ToOrganisationAsync(one.Organisation.Id, request, "Response.News.Answered", ResponseLinks.Invitation(one.Invitation.Code), ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), new { question = number }, new { question = number, text });
        await act.CommitAsync(new { question = number }, ct);
        return null;
    }
}
