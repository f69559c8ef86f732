using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadPartners;

/// <summary>An organisation with everything it can do.</summary>
internal sealed class PartnerPageModel(PartnerList list) : PageModel
{
    public ListedPartner Partner { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken ct)
    {
        if (await list.FindAsync(organisation, ct) is not { } found) return NotFound();
        Partner = found;
        return Page();
    }
}

/// <summary>What kind of organisation it is and where it is at home, in words.</summary>
internal static class PartnerWords
{
    public static string Of(OrganisationFacts organisation, Site site) =>
        string.Join(" · ", new[] { OrganisationKinds.Find(organisation.Kind)?.Name.In(site.Language), organisation.Country is { } country ? RequestChoices.Country(country, site) : null }.OfType<string>());
}
