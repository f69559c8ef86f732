using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ReadOrganisation;

/// <summary>What everybody may know of an organisation: nothing personal.</summary>
internal sealed class OrganisationPageModel(AppDb db, CurrentActor actor, Site site) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>The organisation it is a part of.</summary>
    public Organisation? Parent { get; private set; }

    /// <summary>Organisations that are parts of it.</summary>
    public IReadOnlyList<Organisation> Parts { get; private set; } = [];

    public string Kind => OrganisationKinds.Find(Organisation.Kind)!.Name.In(site.Language);

    public string? Country => Countries.Find(Organisation.Country)?.Name.In(site.Language);

    public IEnumerable<Language> Languages => Organisation.Languages.Split(' ').Select(Language.Find).OfType<Language>();

    /// <summary>What the reader may do with it: address and key of the words.</summary>
    public IReadOnlyList<(string Address, string Key)> Doable { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken ct)
    {
        var found = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == organisation, ct);
        if (found is null) return NotFound();
        Organisation = found;
        Parent = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == found.ParentId, ct);
        Parts = await db.Set<Organisation>().AsNoTracking().Where(o => o.ParentId == found.Id && o.ClosedAt == null).OrderBy(o => o.Name).ToListAsync(ct);
        Doable = [.. All(found).Where(d => d.Rule.Allows(actor.Value, new Belonging(found.Id, found.Country))).Select(d => (d.Address, d.Key))];
        return Page();
    }

    private static IEnumerable<(AccessRule Rule, string Address, string Key)> All(Organisation of)
    {
        yield return (OrganisationRules.ReadMembers, OrganisationLinks.Members(of.Code), "Members.Title");
        yield return (OrganisationRules.LookAfterTokens, OrganisationLinks.Tokens(of.Code), "Tokens.Title");
        if (of.ClosedAt is not null) yield break;
        yield return (OrganisationRules.Edit, OrganisationLinks.Edit(of.Code), "EditOrganisation.Title");
        if (of.VerifiedAt is null) yield return (OrganisationRules.Verify, OrganisationLinks.Verify(of.Code), "VerifyOrganisation.Title");
        else yield return (OrganisationRules.Verify, OrganisationLinks.WithdrawVerification(of.Code), "WithdrawVerification.Title");
        yield return (OrganisationRules.Close, OrganisationLinks.Close(of.Code), "CloseOrganisation.Title");
    }
}
