using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.AgreeContribution;

/// <summary>Where a pledge becomes an agreement.</summary>
[TakesFiles]
internal sealed class AgreePageModel(AgreeContribution agree, ContributionDesk desk, FileStore files, Site site) : FormPage
{
    [FromRoute(Name = "pledge")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "day")]
    public string? Day { get; set; }

    [BindProperty(Name = "reference")]
    public string? Reference { get; set; }

    [BindProperty(Name = "schedule")]
    public string? Schedule { get; set; }

    [BindProperty(Name = "row")]
    public int? Row { get; set; }

    public DonorContribution Contribution { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Contribution = (await desk.FindAsync(Code, ct))!;
        Row ??= Contribution.Row;
        return Contribution.State == ContributionState.Pledged ? Page() : Redirect(site.Link(ContributionLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        Contribution = (await desk.FindAsync(Code, ct))!;
        CheckedFile? document = null;
        if (file is { Length: > 0 })
        {
            await using var content = file.OpenReadStream();
            var outcome = await files.CheckAsync(content, file.FileName, ct);
            if (outcome.File is null) return Invalid("file", outcome.Sentence(site));
            document = outcome.File;
        }

        if (await agree.HandleAsync(Code, new TypedAgreement(Day, Reference, Schedule, Row), document, ct) is not { } refusal) return Redirect(site.Link(ContributionLinks.Case(Code)));
        if (refusal == ContributionRefusal.ChangedMeanwhile) Row = Contribution.Row;
        return Invalid(refusal switch
        {
            ContributionRefusal.DayWrong or ContributionRefusal.RateMissing or ContributionRefusal.RateStale => "day",
            ContributionRefusal.ReferenceMissing or ContributionRefusal.TooLong => "reference",
            _ => "schedule",
        }, site[$"FundGift.Refusal.{refusal}"]);
    }
}
