using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ReadTokens;

/// <summary>The API tokens of an organisation: what each may do and when it was last used.</summary>
internal sealed class TokensPageModel(AppDb db, ConfidentialReads reads, CurrentActor actor, RevokeToken revoke, Site site, TimeProvider clock) : FormPage
{
    public const string Made = "token-made";

    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Makers { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The secret of a token made a moment ago; shown this once.</summary>
    public string? Secret { get; private set; }

    public bool MayMake => Organisation.ClosedAt is null && OrganisationRules.MakeToken.Allows(actor.Value, new Belonging(Organisation.Id, Organisation.Country));

    public string State(ApiToken token) => token.RevokedAt is not null ? "revoked" : token.IsOpenAt(clock.GetUtcNow()) ? "open" : "expired";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Secret = TempData[Made] as string;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "token")] string? token, CancellationToken ct)
    {
        if (await revoke.HandleAsync(Code, token, ct) is not { } refusal) return Redirect(site.Link(OrganisationLinks.Tokens(Code)));
        await LoadAsync(ct);
        return Invalid("token", site[$"Token.Refusal.{refusal}"]);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        await reads.OfOrganisationAsync(Code, "tokens", null, ct);
        Organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == Code, ct);
        Tokens = await db.Set<ApiToken>().AsNoTracking().Where(t => t.OrganisationId == Organisation.Id).OrderByDescending(t => t.MadeAt).ToListAsync(ct);
        var makers = Tokens.Select(t => t.MadeBy).Distinct().ToList();
        Makers = await db.Set<Person>().Where(p => makers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
