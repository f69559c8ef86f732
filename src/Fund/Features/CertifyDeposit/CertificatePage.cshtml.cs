using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.CertifyDeposit;

/// <summary>Certifies to a donor that a deposit came and how it was booked; made to be printed.</summary>
internal sealed class CertificatePageModel(ContributionDesk desk) : PageModel
{
    [FromRoute(Name = "receipt")]
    public string Code { get; set; } = "";

    public Deposit Deposit { get; private set; } = null!;
    public DonorContribution Contribution { get; private set; } = null!;
    public string Donor { get; private set; } = "";

    /// <summary>The day it is issued.</summary>
    public DateOnly Today => desk.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Deposit = (await desk.FindDepositAsync(Code, ct))!;
        Contribution = (await desk.FindAsync(Deposit.Contribution, ct))!;
        Donor = await desk.NameAsync(Contribution.Donor, ct);
    }
}
