using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.HandleProjects;

/// <summary>Every approved project, and what of them waits: transfers for a second person, reports and changes to be decided.</summary>
internal sealed class ProjectBoardPageModel(AppDb db, PeopleDirectory people) : PageModel
{
    private IReadOnlyDictionary<Guid, OrganisationFacts> organisations = new Dictionary<Guid, OrganisationFacts>();

    public IReadOnlyList<Proposal> All { get; private set; } = [];
    public IReadOnlyList<Transfer> Waiting { get; private set; } = [];
    public IReadOnlyList<ExpenditureReport> Reports { get; private set; } = [];
    public IReadOnlyList<ProjectChange> Changes { get; private set; } = [];

    public string? NameOf(Proposal proposal) => organisations.GetValueOrDefault(proposal.Organisation)?.Name;

    /// <summary>The project a report or change belongs to.</summary>
    public Proposal Of(Guid proposal) => All.First(p => p.Id == proposal);

    public async Task OnGetAsync(CancellationToken ct)
    {
        All = await db.Set<Proposal>().AsNoTracking().Where(p => p.State == ProposalState.Approved || p.State == ProposalState.ApprovedWithConditions).OrderByDescending(p => p.Code).ToListAsync(ct);
        Waiting = await db.Set<Transfer>().AsNoTracking().Where(t => t.State == FourEyes.Waiting).OrderBy(t => t.Code).ToListAsync(ct);
        Reports = await db.Set<ExpenditureReport>().AsNoTracking().Where(r => r.State == FourEyes.Waiting).OrderBy(r => r.Code).ToListAsync(ct);
        Changes = await db.Set<ProjectChange>().AsNoTracking().Where(c => c.State == FourEyes.Waiting).OrderBy(c => c.At).ToListAsync(ct);
        organisations = await people.OrganisationsAsync([.. All.Select(p => p.Organisation).Distinct()], ct);
    }
}
