using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.HandleProposals;

/// <summary>Every proposal that was submitted, by where it stands.</summary>
internal sealed class ProposalBoardPageModel(AppDb db, PeopleDirectory people, CurrentActor actor) : PageModel
{
    private IReadOnlyDictionary<Guid, OrganisationFacts> organisations = new Dictionary<Guid, OrganisationFacts>();

    public IReadOnlyList<IGrouping<ProposalState, Proposal>> Groups { get; private set; } = [];

    public bool MayKeepWindows => ProposalRules.Handle.Allows(actor.Value, null);

    public string? NameOf(Proposal proposal) => organisations.GetValueOrDefault(proposal.Organisation)?.Name;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await db.Set<Proposal>().AsNoTracking().Where(p => p.SubmittedAt != null).OrderByDescending(p => p.Code).ToListAsync(ct);
        organisations = await people.OrganisationsAsync([.. all.Select(p => p.Organisation).Distinct()], ct);
        Groups = [.. all.GroupBy(p => p.State).OrderBy(g => g.Key)];
    }
}
