using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Connection.Features.Shared.Templates;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.InvitePartner;

/// <summary>Whom the secretariat invited to a request, what they answered, and where it invites more.</summary>
internal sealed class InvitationsPageModel(InvitePartner invite, RequestDesk desk, ResponseDesk responses, TemplateShelf templates, Site site) : ResponsePage(site)
{
    private SupportRequest request = null!;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(Name = "message")]
    public string? Message { get; set; }

    [BindProperty(Name = "answerBy")]
    public string? AnswerBy { get; set; }

    public IReadOnlyList<InvitedPartner> Invited { get; private set; } = [];
    public TemplateOffer Templates { get; private set; } = null!;
    public bool IsOpen => InvitePartner.IsOpen(request.State);

    /// <summary>Whether an invitation can be taken back.</summary>
    public bool CanTakeBack(InvitedPartner one) => IsOpen && one.Invitation.State is InvitationState.Open or InvitationState.Offered;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "template")] string? template, CancellationToken ct)
    {
        if (!await FindAsync(template, ct)) return NotFound();
        Message = Templates.Filled?.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(null, ct)) return NotFound();
        if (await invite.HandleAsync(Code, Organisation, Message, AnswerBy, ct) is not { } refusal) return Redirect(Site.Link(ResponseLinks.Invite(Code)));
        return Invalid(refusal, refusal switch
        {
            ResponseRefusal.TextMissing or ResponseRefusal.TooLong => "message",
            ResponseRefusal.DayPassed => "answerBy",
            _ => "organisation",
        });
    }

    private async Task<bool> FindAsync(string? template, CancellationToken ct)
    {
        request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return false;
        Invited = await responses.InvitedAsync(request.Id, ct);
        Templates = await templates.OfferAsync(request, template, [TemplatePurpose.Invitation], ct);
        return true;
    }
}
