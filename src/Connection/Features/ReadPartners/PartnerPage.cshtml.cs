using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Features.ReadRegister;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadPartners;

/// <summary>An organisation with everything it can do.</summary>
internal sealed class PartnerPageModel(PartnerList list, RegisterList register) : PageModel
{
    private const int Shown = 10;

    public ListedPartner Partner { get; private set; } = null!;

    /// <summary>The requests everybody reads whose response it is a party of.</summary>
    public IReadOnlyList<PublicRequest> Requests { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken ct)
    {
        if (await list.FindAsync(organisation, ct) is not { } found) return NotFound();
        (Partner, Requests) = (found, await register.OfPartnerAsync(found.Organisation.Code, Shown, ct));
        return Page();
    }
}

/// <summary>What kind of organisation it is and where it is at home, in words.</summary>
internal static class PartnerWords
{
    public static string Of(OrganisationFacts organisation, Site site) =>
        string.Join(" · ", new[] { OrganisationKinds.Find(organisation.Kind)?.Name.In(site.Language), organisation.Country is { } country ? RequestChoices.Country(country, site) : null }.OfType<string>());
}
