using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.CompareOffers;

/// <summary>The offers side by side, and what partners asked.</summary>
internal sealed class OffersPageModel(AnswerPartners answer, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "question")]
    public int Number { get; set; }

    [BindProperty(Name = "reply")]
    public string? Reply { get; set; }

    public IReadOnlyList<InvitedPartner> Invited { get; private set; } = [];
    public IReadOnlyList<PartnerQuestion> Questions { get; private set; } = [];
    public IReadOnlyList<InvitedPartner> Offers => [.. Invited.Where(i => i.Invitation.State == InvitationState.Offered && i.Offer is not null)];
    public IReadOnlyList<InvitedPartner> Others => [.. Invited.Except(Offers)];
    public PartnerQuestion? Next => Questions.FirstOrDefault(q => q.Answer is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        Invited = await responses.InvitedAsync(request.Id, ct);
        Questions = await responses.QuestionsAsync(request.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (await answer.HandleAsync(Code, Number, Reply, ct) is not { } refusal) return Redirect(Site.Link(ResponseLinks.Offers(Code)));
        // Somebody answered it meanwhile: the next question must not get the answer to this one.
        if (refusal == ResponseRefusal.ChangedMeanwhile && await OnGetAsync(ct) is PageResult && Next?.Number != Number) Reply = null;
        return Invalid(refusal, "reply");
    }
}
