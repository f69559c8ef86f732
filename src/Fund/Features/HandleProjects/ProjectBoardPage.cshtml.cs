using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.HandleProjects;

/// <summary>Every approved project, and the transfers that wait for a second person.</summary>
internal sealed class ProjectBoardPageModel(AppDb db, PeopleDirectory people) : PageModel
{
    private IReadOnlyDictionary<Guid, OrganisationFacts> organisations = new Dictionary<Guid, OrganisationFacts>();

    public IReadOnlyList<Proposal> All { get; private set; } = [];
    public IReadOnlyList<Transfer> Waiting { get; private set; } = [];

    public string? NameOf(Proposal proposal) => organisations.GetValueOrDefault(proposal.Organisation)?.Name;

    public async Task OnGetAsync(CancellationToken ct)
    {
        All = await db.Set<Proposal>().AsNoTracking().Where(p => p.State == ProposalState.Approved || p.State == ProposalState.ApprovedWithConditions).OrderByDescending(p => p.Code).ToListAsync(ct);
        Waiting = await db.Set<Transfer>().AsNoTracking().Where(t => t.State == FourEyes.Waiting).OrderBy(t => t.Code).ToListAsync(ct);
        organisations = await people.OrganisationsAsync([.. All.Select(p => p.Organisation).Distinct()], ct);
    }
}
