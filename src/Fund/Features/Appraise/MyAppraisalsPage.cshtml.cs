using Marrakech.Fund.Data.Proposals;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.Appraise;

/// <summary>What an appraiser was asked to appraise.</summary>
internal sealed class MyAppraisalsPageModel(Appraise appraise) : PageModel
{
    public IReadOnlyList<(Appraisal Appraisal, Proposal Proposal)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await appraise.OwnAsync(ct);
}
