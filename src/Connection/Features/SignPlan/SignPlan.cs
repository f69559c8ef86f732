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

namespace Marrakech.Connection.Features.SignPlan;

/// <summary>A party signs the text of a plan. With the country's signature, the last, it is in force and the response agreed.</summary>
internal sealed class SignPlan(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news, CurrentActor actor)
{
    public static readonly ActKind Signed = new("PlanSigned");
    public static readonly ActKind Agreed = new("ResponseAgreed", IsPublic: true);

    /// <summary>The same of a confidential request, whose country the public trail must not tell.</summary>
    public static readonly ActKind AgreedInConfidence = new("ConfidentialResponseAgreed");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="hash">Hash of the text that was read.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ResponseRefusal?> HandleAsync(string code, string? hash, CancellationToken ct)
    {
        var isPartner = actor.Value.Role == Role.PartnerManager;
        var isConfidential = await db.Set<SupportRequest>().AnyAsync(r => r.Code == code && r.Visibility == RequestQuestion.Confidential, ct);
        await using var act = await acts.OpenAsync(isPartner ? Signed : isConfidential ? AgreedInConfidence : Agreed, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (isConfidential != (request.Visibility == RequestQuestion.Confidential)) return ResponseRefusal.ChangedMeanwhile;
        if (!isPartner && desk.MoverOf(request) != Mover.Country) return ResponseRefusal.NotYours;
        if (!WritePlan.WritePlan.IsOpen(request.State)) return ResponseRefusal.WrongState;
        // A plan may still name a partner that declined, or whose invitation was taken back, since.
        if (isPartner && !await db.Set<Invitation>().AnyAsync(i => i.RequestId == request.Id && i.Organisation == actor.Value.Organisation && i.State == InvitationState.Offered, ct)) return ResponseRefusal.NotAParty;
        if (await responses.PartyAsync(request, ct) is not { } party || await responses.TakePlanAsync(request.Id, ct) is not { } version) return ResponseRefusal.NotForSignature;
        var plan = version.Read();
        if (Signing.Refusal(plan, version.State, version.Signed(), party, hash) is { } refusal) return refusal;
        // Who signed and then declined, was taken back, closed, or is verified no more, is bound by nothing.
        if (!isPartner && !await AllOfferAsync(request, plan, ct)) return ResponseRefusal.PartnerLeft;
        db.Add(new PlanSignature { Id = Guid.CreateVersion7(act.At), PlanId = version.Id, Party = party, Hash = plan.Hash(), Person = actor.Value.Person, At = act.At });
        if (party == ResponsePlan.CountryParty) await AgreeAsync(act, request, version, ct);
        else await PartnerSignedAsync(act, request, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), new { version.Version, signed = version.Signatures.Count - 1 }, new { version.Version, party, hash, state = version.State.ToString() });
        await act.CommitAsync(new { version = version.Version, party, hash }, ct);
        return null;
    }

    private async Task<bool> AllOfferAsync(SupportRequest request, ResponsePlan plan, CancellationToken ct)
    {
        var offering = (await responses.InvitedAsync(request.Id, ct)).Where(i => i.Invitation.State == InvitationState.Offered && i.Organisation.IsTrusted).Select(i => i.Organisation.Code).ToHashSet(StringComparer.Ordinal);
        return plan.Parties.All(p => offering.Contains(p.Code));
    }

    private async Task PartnerSignedAsync(OpenAct act, SupportRequest request, CancellationToken ct)
    {
        RequestDesk.Touch(request);
        await news.ToCountryAsync(request, "Response.News.Signed", ct);
        await news.ToSecretariatAsync(request, "Response.News.Signed", ct);
    }

    private async Task AgreeAsync(OpenAct act, SupportRequest request, PlanVersion version, CancellationToken ct)
    {
        foreach (var earlier in db.Set<PlanVersion>().Where(p => p.RequestId == request.Id && p.State == PlanState.InForce)) earlier.State = PlanState.Replaced;
        version.State = PlanState.InForce;
        if (request.State == RequestState.PartnersResponding)
        {
            await desk.MoveAsync(act, request, RequestMove.AgreeResponse, MoveDetails.None, ct);
            await news.OfMoveAsync(request, RequestMove.AgreeResponse, ct);
        }
        else
        {
            // An amendment: the request stays where it stands.
            RequestDesk.Touch(request);
            act.Changed(SupportRequest.Thing, request.Code);
        }

        foreach (var one in (await responses.InvitedAsync(request.Id, ct)).Where(i => i.Invitation.State != InvitationState.Withdrawn))
            await news.ToOrganisationAsync(one.Organisation.Id, request, "Response.News.Agreed", ResponseLinks.Invitation(one.Invitation.Code), ct);
    }
}
