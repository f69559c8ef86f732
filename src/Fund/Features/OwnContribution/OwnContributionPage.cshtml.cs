using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.OwnContribution;

/// <summary>A contribution as its donor sees it. A pledge can be shown, hidden and taken back here.</summary>
internal sealed class OwnContributionPageModel(EndContribution.EndContribution end, ContributionDesk desk, FileStore files, Site site) : FormPage
{
    public const string Show = "show", Hide = "hide", TakeBack = "take-back";

    [FromRoute(Name = "pledge")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public ContributionShown Shown { get; private set; } = null!;

    public bool IsPledge => Shown.Contribution.State == ContributionState.Pledged;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = (await desk.FindAsync(Code, ct))!;
        Shown = new ContributionShown(found, await desk.NameAsync(found.Donor, ct), [.. (await desk.DepositsOfAsync(Code, ct)).Where(d => d.Kind != DepositKind.Refund)], await files.ListAsync(DonorContribution.Thing, Code, ct), ContributionLinks.Certificate);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "row")] int? row, CancellationToken ct)
    {
        var refusal = Do switch
        {
            Show or Hide => await end.ShowAsync(Code, Do == Show, row, ct),
            TakeBack => await end.TakeBackAsync(Code, Reason, row, ct),
            _ => ContributionRefusal.WrongState,
        };
        if (refusal is null) return Redirect(site.Link(ContributionLinks.Own(Code)));
        await OnGetAsync(ct);
        return Invalid(refusal is ContributionRefusal.ReasonMissing or ContributionRefusal.TooLong ? "reason" : "main", site[$"FundGift.Refusal.{refusal}"]);
    }
}
