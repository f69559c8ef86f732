using Marrakech.Accounts.Contracts;
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

namespace Marrakech.Connection.Features.InvitePartner;

/// <summary>Invites a partner to help with a request. The first invitation moves the request: partners respond from then on.</summary>
internal sealed class InvitePartner(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news, PeopleDirectory people, CurrentActor actor)
{
    public static readonly ActKind Invited = new("PartnerInvited");
    public static readonly ActKind TakenBack = new("InvitationTakenBack");

    /// <summary>Whether partners are invited while a request stands there.</summary>
    public static bool IsOpen(RequestState state) => state is RequestState.Matching or RequestState.PartnersResponding;

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="organisation">Public code of the organisation.</param>
    /// <param name="message">What it is asked for.</param>
    /// <param name="answerBy">Day it should answer by, as <c>2026-12-31</c>.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ResponseRefusal?> HandleAsync(string code, string? organisation, string? message, string? answerBy, CancellationToken ct)
    {
        if (Typed.Text(message) is not { } text) return ResponseRefusal.TextMissing;
        if (text.Length > Invitation.TextLength) return ResponseRefusal.TooLong;
        if (Offer.DayOf(answerBy) is not { } day || day < responses.Today) return ResponseRefusal.DayPassed;
        if (await people.FindOrganisationAsync(Typed.Line(organisation)?.ToUpperInvariant() ?? "", ct) is not { } invited) return ResponseRefusal.OrganisationUnknown;
        // With the invitation it reads the request, a confidential one too.
        if (!invited.IsTrusted) return ResponseRefusal.NotVerified;
        if ((await people.MembersAsync(invited.Id, ct)).All(m => m.Role != Role.PartnerManager)) return ResponseRefusal.NobodyAnswers;
        await using var act = await acts.OpenAsync(Invited, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return ResponseRefusal.NotYours;
        if (!IsOpen(request.State)) return ResponseRefusal.WrongState;
        if (invited.Id == request.Organisation) return ResponseRefusal.OwnOrganisation;
        if (await db.Set<Invitation>().AnyAsync(i => i.RequestId == request.Id && i.Organisation == invited.Id, ct)) return ResponseRefusal.InvitedAlready;
        var number = await db.Set<Invitation>().CountAsync(i => i.RequestId == request.Id, ct) + 1;
        if (number == 1)
        {
            await desk.MoveAsync(act, request, RequestMove.InvitePartners, MoveDetails.None, ct);
            await news.OfMoveAsync(request, RequestMove.InvitePartners, ct);
        }
        else
        {
            RequestDesk.Touch(request);
        }

        var made = Make(request, invited.Id, number, text, day, act.At);
        db.Add(made);
        await news.ToOrganisationAsync(invited.Id, request, "Response.News.Invited", ResponseLinks.Invitation(made.Code), ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), new { invitations = number - 1 }, new { invitations = number, invited = invited.Code, text, answerBy = day });
        await act.CommitAsync(new { invited = invited.Code }, ct);
        return null;
    }

    /// <summary>Takes an invitation back: its partner signs nothing any more. Returns what stands against it.</summary>
    public async Task<ResponseRefusal?> TakeBackAsync(string code, string? reason, CancellationToken ct)
    {
        if (Typed.Text(reason) is not { } why) return ResponseRefusal.ReasonMissing;
        if (why.Length > Invitation.ReasonLength) return ResponseRefusal.TooLong;
        await using var act = await acts.OpenAsync(TakenBack, null, ct);
        var (invitation, request) = await responses.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return ResponseRefusal.NotYours;
        if (request.State != RequestState.PartnersResponding || invitation.State is not (InvitationState.Open or InvitationState.Offered)) return ResponseRefusal.NotOpen;
        var before = invitation.State.ToString();
        (invitation.State, invitation.Reason, invitation.AnsweredAt) = (InvitationState.Withdrawn, why, act.At);
        RequestDesk.Touch(request);
        await news.ToOrganisationAsync(invitation.Organisation, request, "Response.News.TakenBack", ResponseLinks.Invitation(code), ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, request.Code), new { code, state = before }, new { code, state = invitation.State.ToString(), why });
        await act.CommitAsync(new { invitation = code }, ct);
        return null;
    }

    private Invitation Make(SupportRequest request, Guid organisation, int number, string text, DateOnly day, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RequestId = request.Id,
        Code = Invitation.CodeOf(request.Code, number),
        Request = request.Code,
        Organisation = organisation,
        Message = text,
        AnswerBy = day,
        State = InvitationState.Open,
        InvitedAt = at,
        InvitedBy = actor.Value.Person,
    };
}
