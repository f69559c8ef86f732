using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>Transfers and expenditure reports, which postings name.</summary>
internal sealed class ProjectDocuments(AppDb db, ProjectDesk desk, ProjectPaths paths) : IBookDocuments
{
    public IReadOnlyList<string> Kinds { get; } = [ProjectPostings.Transfer, ProjectPostings.Report];

    public async Task<IReadOnlySet<string>> FindAsync(string kind, IReadOnlyCollection<string> codes, CancellationToken ct) => kind == ProjectPostings.Transfer
        ? (await db.Set<Transfer>().Where(t => codes.Contains(t.Code)).Select(t => t.Code).ToListAsync(ct)).ToHashSet()
        : (await db.Set<ExpenditureReport>().Where(r => codes.Contains(r.Code)).Select(r => r.Code).ToListAsync(ct)).ToHashSet();

    /// <summary>Both stand on the page of their project.</summary>
    public async Task<string?> PathAsync(string kind, string code, Actor actor, CancellationToken ct)
    {
        var project = kind == ProjectPostings.Transfer ? await desk.ProjectOfAsync<Transfer>(t => t.Code == code, t => t.ProposalId, ct) : await desk.ProjectOfAsync<ExpenditureReport>(r => r.Code == code, r => r.ProposalId, ct);
        return await paths.OfAsync(project, actor, ct) is { } path ? $"{path}#{code}" : null;
    }
}
