using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.InvitePartner;

/// <summary>Whom the secretariat invited to a request, what they answered, and where it invites more.</summary>
internal sealed class InvitationsPageModel(InvitePartner invite, ConfidentialReading reading, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
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
    public bool IsOpen => InvitePartner.IsOpen(request.State);

    /// <summary>Whether an invitation can be taken back.</summary>
    public bool CanTakeBack(InvitedPartner one) => IsOpen && one.Invitation.State is InvitationState.Open or InvitationState.Offered;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        Invited = await responses.InvitedAsync(request.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (await invite.HandleAsync(Code, Organisation, Message, AnswerBy, ct) is not { } refusal) return Redirect(Site.Link(ResponseLinks.Invite(Code)));
        return Invalid(refusal, refusal switch
        {
            ResponseRefusal.TextMissing or ResponseRefusal.TooLong => "message",
            ResponseRefusal.DayPassed => "answerBy",
            _ => "organisation",
        });
    }
}
