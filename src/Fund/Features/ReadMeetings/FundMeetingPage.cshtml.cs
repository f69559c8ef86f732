using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadMeetings;

/// <summary>What a meeting decided and why, for everybody, once its minutes are signed. Members are counted, never named.</summary>
internal sealed class FundMeetingPageModel(CommitteeDesk desk, PeopleDirectory people) : PageModel
{
    private IReadOnlyDictionary<Guid, OrganisationFacts> organisations = new Dictionary<Guid, OrganisationFacts>();

    [FromRoute(Name = "sitting")]
    public string Code { get; set; } = "";

    public CommitteeMeeting One { get; private set; } = null!;
    public IReadOnlyList<ShownItem> Items { get; private set; } = [];

    public string? NameOf(ShownItem item) => organisations.GetValueOrDefault(item.Proposal.Organisation)?.Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { SignedAt: not null } found) return NotFound();
        One = found;
        Items = await desk.ItemsAsync(One, ct);
        organisations = await people.OrganisationsAsync([.. Items.Select(i => i.Proposal.Organisation).Distinct()], ct);
        return Page();
    }
}
