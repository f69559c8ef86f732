using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.AcceptInvitation;

/// <summary>What somebody sees who opens an invitation's link.</summary>
internal enum InvitationView
{
    /// <summary>Somebody new gives a name and a password.</summary>
    Newcomer,

    /// <summary>The person it was sent to has signed in.</summary>
    Own,

    /// <summary>The person it was sent to has an account and signs in first.</summary>
    SignInFirst,

    /// <summary>Somebody else is signed in on this browser.</summary>
    SomebodyElse,

    Expired,
    Withdrawn,
    Accepted,
    OrganisationClosed,
}

/// <summary>The door an invitation opens, for people with and without an account.</summary>
internal sealed class AcceptInvitationPageModel(AcceptInvitation accept, PasswordRule rule, Sessions sessions, SignedIn signedIn, Site site, TimeProvider clock) : FormPage
{
    [FromRoute(Name = "secret")]
    public string Secret { get; set; } = "";

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public Invitation Invitation { get; private set; } = null!;
    public InvitationView View { get; private set; }
    public bool IsOpen => View is InvitationView.Newcomer or InvitationView.Own or InvitationView.SignInFirst or InvitationView.SomebodyElse;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await accept.FindAsync(Secret, ct) is not { } found) return NotFound();
        Invitation = found;
        View = await ViewAsync(found);
        if (!IsOpen) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        return View switch
        {
            InvitationView.Own => await AnswerAsync(await accept.AsKnownAsync(Secret, signedIn.Person!, ct), AccountLinks.ActAs),
            InvitationView.Newcomer => await AsNewAsync(password, ct),
            _ => IsOpen ? Invalid() : Page(),
        };
    }

    private async Task<IActionResult> AsNewAsync(string? password, CancellationToken ct)
    {
        var person = Newcomer.Of(PersonName.Read(Name) ?? "", Invitation.Email, Invitation.Language, clock.GetUtcNow());
        if (person.Name.Length == 0) ModelState.AddModelError("name", site["Newcomer.Name.Missing"]);
        if (rule.Refusal(person, password ?? "") is { } refusal) ModelState.AddModelError("password", site[$"Password.Refused.{refusal}"]);
        if (!ModelState.IsValid) return Invalid();
        var answer = await accept.AsNewAsync(Secret, person, password!, ct);
        if (answer is null) await sessions.StartAsync(HttpContext, person, isStrong: false, ct);
        return await AnswerAsync(answer, AccountLinks.Account);
    }

    private async Task<IActionResult> AnswerAsync(MembershipRefusal? refusal, string next)
    {
        if (refusal is null) return Redirect(site.Link(next));
        View = await ViewAsync(Invitation);
        return Invalid("accept", site[$"Membership.Refusal.{refusal}"]);
    }

    private async Task<InvitationView> ViewAsync(Invitation invitation)
    {
        if (invitation.AcceptedAt is not null) return InvitationView.Accepted;
        if (invitation.WithdrawnAt is not null) return InvitationView.Withdrawn;
        if (invitation.Organisation!.ClosedAt is not null) return InvitationView.OrganisationClosed;
        if (!invitation.IsOpenAt(clock.GetUtcNow())) return InvitationView.Expired;
        var known = await accept.KnownAsync(invitation);
        if (signedIn.Person is { } person) return person.Id == known?.Id ? InvitationView.Own : InvitationView.SomebodyElse;
        return known is null ? InvitationView.Newcomer : InvitationView.SignInFirst;
    }
}
