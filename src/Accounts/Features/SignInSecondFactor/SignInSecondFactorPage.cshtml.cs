using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.SignInSecondFactor;

/// <summary>Asks for the second factor after the password was right.</summary>
[CountsTries]
internal sealed class SignInSecondFactorPageModel(SignInSecondFactor signIn, SecondFactors factors, PasskeyOffers offers, Entrance entrance, SignInPace pace, PendingSecondFactor pending, Site site) : PageModel
{
    private const int Longest = 40;
    private Person person = null!;

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    [BindProperty(SupportsGet = true, Name = "use")]
    public string? Use { get; set; }

    public bool HasApp => person.TwoFactorEnabled;
    public bool UsesRecovery => Use == AccountLinks.RecoveryUse;
    public string RecoveryAddress => AccountLinks.Returning(site.Link(AccountLinks.SignInSecondFactor), ReturnAddress.Of(site, Return)) + $"&use={AccountLinks.RecoveryUse}";

    /// <summary>Who waited too long starts again with the password.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await pending.PersonAsync(HttpContext) is not { } found)
        {
            context.Result = Redirect(AccountLinks.Returning(site.Link(AccountLinks.SignIn), ReturnAddress.Of(site, Return)));
            return;
        }

        person = found;
        await next();
    }

    public PasskeyButton? Passkey { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => OfferPasskeyAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromForm] string? code, [FromForm] string? recovery, CancellationToken ct)
    {
        if (pace.Refusal(HttpContext, person.Email!) is { } tooMany) return tooMany;
        var (kind, field, typed) = recovery is null ? (FactorKind.Code, "code", code) : (FactorKind.RecoveryCode, "recovery", recovery);
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > Longest) ModelState.AddModelError(field, site[$"SignInFactor.Missing.{kind}"]);
        else if (await signIn.HandleAsync(HttpContext, person, kind, typed, ct) == SignInOutcome.Done) return Redirect(ReturnAddress.Of(site, Return));
        else ModelState.AddModelError(field, site[$"SignInFactor.Refused.{kind}"]);
        return await RefusedAsync(ct);
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential, [FromForm] string? state, CancellationToken ct)
    {
        if (await offers.ShownByAsync(HttpContext, credential, state, ct) is { } shown && shown.Id == person.Id)
        {
            await pending.ForgetAsync(HttpContext);
            if (await entrance.LetInAsync(HttpContext, shown, isStrong: true, ct) == SignInOutcome.Done) return Redirect(ReturnAddress.Of(site, Return));
        }

        ModelState.AddModelError("passkey", site["Passkeys.Refused"]);
        return await RefusedAsync(ct);
    }

    private async Task<IActionResult> RefusedAsync(CancellationToken ct)
    {
        await OfferPasskeyAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task OfferPasskeyAsync(CancellationToken ct)
    {
        if (!await factors.HasPasskeyAsync(person, ct)) return;
        var action = AccountLinks.Returning(site.Link(AccountLinks.SignInSecondFactor), ReturnAddress.Of(site, Return)) + "&handler=passkey";
        Passkey = new PasskeyButton(await offers.ToShowAsync(HttpContext, person), action, site["Passkeys.SignIn"]);
    }
}
