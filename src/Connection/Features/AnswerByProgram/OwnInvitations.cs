using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Programs;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.AnswerByProgram;

/// <summary>Invitations of the organisation a program acts for, as it reads them.</summary>
internal sealed class OwnInvitations(AppDb db, ResponseDesk responses, CurrentActor actor, Site site)
{
    private const int Most = 1_000;

    /// <summary>What a partner reads of a request: everything but its money.</summary>
    private static readonly IReadOnlyList<RequestQuestion> read = [.. RequestGroup.All.Where(g => g.Name != "means").SelectMany(g => g.Questions)];

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<OwnInvitationResource>> AllAsync(CancellationToken ct)
    {
        var own = actor.Value.Organisation;
        return await ReadAsync(db.Set<Invitation>().AsNoTracking().Where(i => i.Organisation == own).OrderByDescending(i => i.InvitedAt).ThenByDescending(i => i.Code).Take(Most), ct);
    }

    /// <summary>One of them, as it is now.</summary>
    public async Task<OwnInvitationResource> ReadAsync(string code, CancellationToken ct) => (await ReadAsync(db.Set<Invitation>().AsNoTracking().Where(i => i.Code == code), ct)).Single();

    private async Task<IReadOnlyList<OwnInvitationResource>> ReadAsync(IQueryable<Invitation> wanted, CancellationToken ct)
    {
        var all = new List<OwnInvitationResource>();
        foreach (var invitation in await wanted.ToListAsync(ct))
        {
            var request = await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Id == invitation.RequestId, ct);
            var isShown = invitation.State != InvitationState.Withdrawn;
            all.Add(Of(invitation, request, isShown ? await responses.QuestionsAsync(request.Id, ct) : [], isShown));
        }

        return all;
    }

    /// <param name="isShown">Whether it may still be read what it is about: not once the invitation was taken back.</param>
    private OwnInvitationResource Of(Invitation invitation, SupportRequest request, IReadOnlyList<PartnerQuestion> questions, bool isShown) => new(
        invitation.Code, invitation.Request, invitation.State.ToString().ToLowerInvariant(), invitation.Mark(), AnswerInvitation.AnswerInvitation.IsOpen(invitation, request.State),
        PublicRequest.NameOf(request.State), isShown ? request.Title : null, isShown ? request.Country : null, invitation.Message, invitation.AnswerBy,
        ProgramInput.Answered(request.Read(), isShown ? read : []), [.. questions.Select(q => new AskedResource(q.Number, q.Asked, q.Answer))],
        invitation.Offer() is { } offer ? new OfferResource(offer.What, offer.From, offer.Until, offer.Basis.ToString().ToLowerInvariant(), offer.Cost, offer.Conditions) : null, invitation.Reason,
        invitation.InvitedAt, invitation.AnsweredAt, site.Absolute(site.Link(ResponseLinks.Invitation(invitation.Code))), site.Absolute($"{ApiRequest.Root}/{OwnInvitationsApi.Resource}/{invitation.Code}"));
}
