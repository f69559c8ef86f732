using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Connection.Features.Shared.Templates;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.InvitePartner;

/// <summary>Whom the secretariat invited to a request, what they answered, and where it invites more.</summary>
internal sealed class InvitationsPageModel(InvitePartner invite, AcceptedPartners accepted, ConfidentialReading reading, RequestDesk desk, ResponseDesk responses, TemplateShelf templates, Site site) : ResponsePage(site)
{
    /// <summary>Chosen where somebody is invited who was not accepted.</summary>
    private const string Another = "other";

    private SupportRequest request = null!;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(Name = "message")]
    public string? Message { get; set; }

    [BindProperty(Name = "answerBy")]
    public string? AnswerBy { get; set; }

    /// <summary>Code of an organisation that was not accepted.</summary>
    [BindProperty(Name = "other")]
    public string? Other { get; set; }

    /// <summary>Who was accepted for the request and not invited yet.</summary>
    public IReadOnlyList<AcceptedPartner> Accepted { get; private set; } = [];

    public IEnumerable<Choice> Choices => Accepted.Select(a => new Choice(a.Organisation.Code, a.Words(Site), Chosen: a.Organisation.Code == Organisation))
        .Append(new Choice(Another, Site["InvitePartner.Other"], Chosen: Organisation == Another));

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
        if (await invite.HandleAsync(Code, Organisation == Another ? Other : Organisation, Message, AnswerBy, ct) is not { } refusal) return Redirect(Site.Link(ResponseLinks.Invite(Code)));
        return Invalid(refusal, refusal switch
        {
            ResponseRefusal.TextMissing or ResponseRefusal.TooLong => "message",
            ResponseRefusal.DayPassed => "answerBy",
            _ => Organisation == Another ? "other" : "organisation",
        });
    }

    private async Task<bool> FindAsync(string? template, CancellationToken ct)
    {
        request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return false;
        await reading.RecordAsync(request, ct);
        Invited = await responses.InvitedAsync(request.Id, ct);
        if (IsOpen) Accepted = await accepted.ReadAsync(request, Invited, ct);
        Templates = await templates.OfferAsync(request, template, [TemplatePurpose.Invitation], ct);
        return true;
    }
}
