using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.EndContribution;

/// <summary>Where a fund administrator says that no more is expected of a contribution.</summary>
internal sealed class EndContributionPageModel(EndContribution end, ContributionDesk desk, Site site) : FormPage
{
    [FromRoute(Name = "pledge")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "end")]
    public string? End { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "row")]
    public int? Row { get; set; }

    public DonorContribution Contribution { get; private set; } = null!;

    public IEnumerable<Choice> Ends => new[] { ContributionState.Withdrawn, ContributionState.Lapsed }.Select(s => new Choice(s.ToString(), site[$"EndContribution.{s}"], Chosen: s.ToString() == End));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Contribution = (await desk.FindAsync(Code, ct))!;
        Row ??= Contribution.Row;
        return ContributionLife.IsOpen(Contribution.State) ? Page() : Redirect(site.Link(ContributionLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Contribution = (await desk.FindAsync(Code, ct))!;
        var (refusal, field) = End switch
        {
            nameof(ContributionState.Withdrawn) => (await end.EndAsync(Code, ContributionState.Withdrawn, Reason, Row, ct), "reason"),
            nameof(ContributionState.Lapsed) => (await end.EndAsync(Code, ContributionState.Lapsed, Reason, Row, ct), "reason"),
            _ => (ContributionRefusal.WrongState, "end"),
        };
        if (refusal == ContributionRefusal.ChangedMeanwhile) Row = Contribution.Row;
        return refusal is null ? Redirect(site.Link(ContributionLinks.Case(Code))) : Invalid(field, site[$"FundGift.Refusal.{refusal}"]);
    }
}
