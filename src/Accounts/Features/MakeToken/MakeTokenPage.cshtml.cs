using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.ReadTokens;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.MakeToken;

/// <summary>Where an organisation makes a key for its own system.</summary>
internal sealed class MakeTokenPageModel(MakeToken make, AppDb db, LiveSettings live, Site site, TimeProvider clock) : FormPage
{
    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;
    public TokenInput Input { get; private set; } = new();
    public string Furthest => site.Day(clock.GetUtcNow().AddDays(live[AccountsLive.TokenDays]));
    public string Example => clock.GetUtcNow().AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IReadOnlyList<Choice> RoleChoices => [.. make.Roles(Code).Select(r => new Choice(r.ToString(), site[$"Role.{r}"], Chosen: r.ToString() == Input.Role))];

    public IReadOnlyList<Choice> ScopeChoices =>
        [.. make.Scopes(make.Roles(Code)).Select(r => new Choice(r.Name, site[$"Access.{r.Name}"], Chosen: Input.Scopes?.Contains(r.Name) == true))];

    public async Task OnGetAsync(CancellationToken ct) => Organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == Code, ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] TokenInput input, CancellationToken ct)
    {
        Input = input;
        var (secret, refusals) = await make.HandleAsync(Code, input, ct);
        if (secret is not null)
        {
            // An enciphered cookie carries it over the redirect to the one page that shows it.
            TempData[TokensPageModel.Made] = secret;
            return Redirect(site.Link(OrganisationLinks.Tokens(Code)));
        }

        await OnGetAsync(ct);
        foreach (var refusal in refusals) ModelState.AddModelError(FieldOf(refusal), refusal == TokenRefusal.DayInvalid ? site.Count("Token.Refusal.DayInvalid", live[AccountsLive.TokenDays]) : site[$"Token.Refusal.{refusal}"]);
        return Invalid();
    }

    private static string FieldOf(TokenRefusal refusal) => refusal switch
    {
        TokenRefusal.RoleNotHeld or TokenRefusal.SecondFactorMissing => "role",
        TokenRefusal.ScopeMissing or TokenRefusal.ScopeNotOfRole => "scopes",
        TokenRefusal.DayInvalid => "until",
        _ => "name",
    };
}
