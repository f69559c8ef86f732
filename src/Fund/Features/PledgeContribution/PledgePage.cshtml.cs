using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.PledgeContribution;

/// <summary>Where a donor says what it will give.</summary>
internal sealed class PledgePageModel(PledgeContribution pledge, Site site) : PledgeForm(site)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (code, refusal) = await pledge.PledgeAsync(Typed, ct);
        return code is not null ? Redirect(Site.Link(ContributionLinks.Own(code))) : Refuse(refusal!.Value);
    }
}
