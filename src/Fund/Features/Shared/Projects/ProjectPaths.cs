using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>Where projects are, for whoever looks: the fund's own page of them, or the public one once the minutes of the meeting are signed.</summary>
internal sealed class ProjectPaths(AppDb db)
{
    /// <summary>Path of a project without language; null where whoever looks finds none.</summary>
    public async Task<string?> OfAsync(string? code, Actor actor, CancellationToken ct)
    {
        if (await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, ct) is not { } proposal || !ProposalLife.IsApproved(proposal.State)) return null;
        if (ProposalRules.ReadCases.Allows(actor, null)) return ProjectLinks.Case(proposal.Code);
        return await db.Set<AgendaItem>().AnyAsync(i => i.ProposalId == proposal.Id && i.DecidedAt != null && db.Set<CommitteeMeeting>().Any(m => m.Id == i.MeetingId && m.SignedAt != null), ct)
            ? ProposalLinks.Project(proposal.Code) : null;
    }

    /// <summary>Where the payment details of an organisation are entered; for others who may look, its project.</summary>
    public async Task<string?> DetailsAsync(string organisation, Actor actor, CancellationToken ct)
    {
        var code = await db.Set<Proposal>().Where(p => p.Lead == organisation && (p.State == ProposalState.Approved || p.State == ProposalState.ApprovedWithConditions)).OrderByDescending(p => p.Code).Select(p => p.Code).FirstOrDefaultAsync(ct);
        return code is not null && ProposalRules.Handle.Allows(actor, null) ? ProjectLinks.Details(code) : await OfAsync(code, actor, ct);
    }
}
