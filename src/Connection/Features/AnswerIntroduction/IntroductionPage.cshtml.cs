using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Domain.Introductions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AnswerIntroduction;

/// <summary>An introduction as one of the two countries sees it: of the other no more than it consented to show.</summary>
internal sealed class IntroductionPageModel(AnswerIntroduction answer, IntroductionDesk introductions, RequestDesk desk, RoomDesk rooms, PeopleDirectory people, CurrentActor actor, Site site) : RequestPage(site)
{
    private const string ToConsent = "consent", ToDecline = "decline", ToWithdraw = "withdraw";

    [FromRoute(Name = "introduction")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    [BindProperty(Name = "shown")]
    public string? Shown { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Introduction Introduction { get; private set; } = null!;
    public IntroductionSide Own { get; private set; } = null!;
    public IntroductionSide Other { get; private set; } = null!;

    /// <summary>What is public of the other's request; null where it is not shown, or there is none.</summary>
    public PublicRequest? OtherRequest { get; private set; }

    /// <summary>The organisation that consented for the other; null before both did.</summary>
    public OrganisationFacts? Contact { get; private set; }

    public RoomMark? Room { get; private set; }

    public bool SeesOther => !IsTakenBack && IntroductionLife.SeesOther(Own.Answer, Other.Answer, Other.IsShown);

    /// <summary>Whether the secretariat took it back: nothing is answered, and nothing of the other is shown, any more.</summary>
    public bool IsTakenBack => Introduction.State == IntroductionState.TakenBack;

    /// <summary>Left out unless somebody chooses it: consent is given, not assumed.</summary>
    public IReadOnlyList<Choice> ShownChoices => [new("yes", Site["PeerExchange.Shown"], Chosen: Shown is not null)];

    public bool Can(IntroductionAnswer given) => !IsTakenBack && IntroductionLife.CanAnswer(Own.Answer, Other.Answer, given);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await introductions.FindAsync(Code, ct) is not { } found || found.Of(actor.Value.Country) is not { } own) return NotFound();
        (Introduction, Own, Other) = (found, own, found.Across(own));
        // Of a confidential request not even the reference is shown: nobody is to learn whose it is.
        if (SeesOther && Other.Request is { } code && await desk.FindAsync(code, ct) is { } request && request.Visibility != RequestQuestion.Confidential) OtherRequest = new PublicRequest(await desk.ReadAsync(request, ct));
        if (found.State == IntroductionState.Met && Other.Organisation is { } organisation) Contact = (await people.OrganisationsAsync([organisation], ct)).GetValueOrDefault(organisation);
        Room = await rooms.MarkAsync(Code, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        var refusal = Do switch
        {
            ToConsent => await answer.ConsentAsync(Code, Shown is not null, ct),
            ToDecline => await answer.DeclineAsync(Code, Reason, ct),
            ToWithdraw => await answer.WithdrawAsync(Code, ct),
            _ => IntroductionRefusal.NotOpen,
        };
        if (refusal is null) return Redirect(Site.Link(IntroductionLinks.One(Code)));
        ModelState.AddModelError("reason", Site[$"PeerExchange.Refusal.{refusal}"]);
        return Invalid();
    }
}
