using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AnswerInvitation;

/// <summary>Where a partner offers or declines.</summary>
internal sealed class AnswerInvitationPageModel(AnswerInvitation answer, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    private const string ToOffer = "offer", ToDecline = "decline";

    [FromRoute(Name = "invite")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "answer")]
    public string? Answer { get; set; }

    [BindProperty(Name = "what")]
    public string? What { get; set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "until")]
    public string? Until { get; set; }

    [BindProperty(Name = "basis")]
    public string? Basis { get; set; }

    [BindProperty(Name = "cost")]
    public string? Cost { get; set; }

    [BindProperty(Name = "conditions")]
    public string? Conditions { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Invitation Invitation { get; private set; } = null!;
    public IEnumerable<Choice> Answers => new[] { ToOffer, ToDecline }.Select(a => new Choice(a, Site[$"AnswerInvitation.Do.{a}"], Chosen: a == Answer));
    public IEnumerable<Choice> Bases => Enum.GetValues<CostBasis>().Select(b => new Choice(b.ToString(), Site[$"CostBasis.{b}"], Chosen: b.ToString() == Basis));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } elsewhere) return elsewhere;
        Answer = Invitation.State == InvitationState.Declined ? ToDecline : ToOffer;
        Reason = Invitation.Reason;
        if (Invitation.Offer() is not { } offer) return Page();
        (What, From, Until, Basis) = (offer.What, Form(offer.From), Form(offer.Until), offer.Basis.ToString());
        (Cost, Conditions) = (offer.Cost?.ToString(System.Globalization.CultureInfo.InvariantCulture), offer.Conditions);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } elsewhere) return elsewhere;
        if (Answer is not (ToOffer or ToDecline)) ModelState.AddModelError("answer", Site["AnswerInvitation.Answer.Missing"]);
        if (!ModelState.IsValid) return base.Invalid();
        return (Answer == ToDecline ? await answer.DeclineAsync(Code, Reason, ct) is { } refused ? Invalid(refused, "reason") : null : await OfferAsync(ct))
            ?? (IActionResult)Redirect(Site.Link(ResponseLinks.Invitation(Code)));
    }

    private async Task<PageResult?> OfferAsync(CancellationToken ct)
    {
        var (offer, faults) = Offer.Read(new OfferTyped(What, From, Until, Basis, Cost, Conditions));
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site[$"Offer.Fault.{fault}"]);
        if (offer is null) return base.Invalid();
        return await answer.OfferAsync(Code, offer, ct) is { } refusal ? Invalid(refusal, "what") : null;
    }

    /// <summary>An invitation that is closed is read, not answered.</summary>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        Invitation = (await responses.FindAsync(Code, ct))!;
        var request = (await desk.FindAsync(Invitation.Request, ct))!;
        return AnswerInvitation.IsOpen(Invitation, request.State) || HttpMethods.IsPost(Request.Method) ? null : Redirect(Site.Link(ResponseLinks.Invitation(Code)));
    }

    private static string? Form(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
