using Marrakech.Fund.Features.PledgeContribution;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.EnterContribution;

/// <summary>Where a fund administrator enters what a donor wrote.</summary>
internal sealed class EnterContributionPageModel(PledgeContribution.PledgeContribution pledge, Site site) : PledgeForm(site)
{
    [BindProperty(Name = "donor")]
    public string? Donor { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (code, refusal) = await pledge.EnterAsync(Donor, Typed, ct);
        return code is not null ? Redirect(Site.Link(ContributionLinks.Case(code))) : Refuse(refusal!.Value);
    }
}
