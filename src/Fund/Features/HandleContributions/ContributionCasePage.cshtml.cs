using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.HandleContributions;

/// <summary>A contribution as fund administrators and auditors see it.</summary>
internal sealed class ContributionCasePageModel(ContributionDesk desk, FileStore files) : PageModel
{
    [FromRoute(Name = "pledge")]
    public string Code { get; set; } = "";

    public ContributionShown Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = (await desk.FindAsync(Code, ct))!;
        Shown = new ContributionShown(found, await desk.NameAsync(found.Donor, ct), await desk.DepositsOfAsync(Code, ct), await files.ListAsync(DonorContribution.Thing, Code, ct), ContributionLinks.Deposit);
    }

    public bool IsPledge => Shown.Contribution.State == ContributionState.Pledged;
    public bool IsOpen => ContributionLife.IsOpen(Shown.Contribution.State);
}
