using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>Proposals, which postings of allocations name.</summary>
internal sealed class ProposalDocuments(AppDb db, ProjectPaths paths) : IBookDocuments
{
    public IReadOnlyList<string> Kinds { get; } = [Proposal.Thing];

    public async Task<IReadOnlySet<string>> FindAsync(string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        (await db.Set<Proposal>().Where(p => codes.Contains(p.Code)).Select(p => p.Code).ToListAsync(ct)).ToHashSet();

    public Task<string?> PathAsync(string kind, string code, Actor actor, CancellationToken ct) => paths.OfAsync(code, actor, ct);
}
