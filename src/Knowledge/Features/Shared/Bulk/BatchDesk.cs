using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;
using Marrakech.Operations.Contracts.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Bulk;

/// <summary>Finds spreadsheets, their rows and what their sender contributed before.</summary>
internal sealed class BatchDesk(AppDb db, FileStore files, RelatedCheck related)
{
    /// <summary>Digest of what a row says: the one sent with it by a program.</summary>
    public static string DigestOf(ContributionKind kind, ContributionAnswers answers) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind.Name}\n{answers.Json()}")));

    /// <summary>The file, to be read from its beginning; null once it is gone.</summary>
    public async Task<Stream?> OpenAsync(Batch batch, CancellationToken ct) =>
        (await files.ListAsync(Batch.Thing, batch.Code, ct)) is [var file, ..] ? await files.OpenAsync(file, ct) : null;

    /// <summary>The rows of an open file with everything that stands against each, what it says of other items included: whoever reads, takes or tells rows judges them by this alone.</summary>
    /// <exception cref="SheetException">It cannot be read as a table of contributions.</exception>
    public async IAsyncEnumerable<CheckedRow> RowsAsync(Batch batch, Stream content, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in SheetCheck.Read(content, batch.IsWorkbook, ContributionKinds.Find(batch.Kind)!))
        {
            ct.ThrowIfCancellationRequested();
            var problems = await related.ProblemsAsync(new Relating(batch.Kind, row.Answers, null, batch.Organisation, batch.Author), ct);
            yield return problems.Count == 0 ? row : row with { Problems = [.. row.Problems, .. problems.Select(p => new RowProblem(row.Number, null, p.Question.Name, p.Fault, p.Value))] };
        }
    }

    /// <summary>Digests of what the same sender contributed by spreadsheet or program and did not take back.</summary>
    public async Task<HashSet<string>> KnownAsync(Batch batch, CancellationToken ct) => await db.Set<Contribution>()
        .Where(c => c.Organisation == batch.Organisation && (batch.Organisation != null || c.Author == batch.Author) && c.ClientDigest != null && c.State != ContributionState.Withdrawn && c.State != ContributionState.Declined)
        .Select(c => c.ClientDigest!).ToHashSetAsync(ct);

    /// <summary>What whoever acts now, or the organisation acted for, has sent.</summary>
    public IQueryable<Batch> Of(Actor actor)
    {
        var (organisation, person) = (actor.Organisation, actor.Person);
        return db.Set<Batch>().Where(b => b.Organisation == organisation && (organisation != null || b.Author == person));
    }
}

/// <summary>Whom a spreadsheet belongs to.</summary>
internal sealed class BatchBelonging(AppDb db) : Ui.Access.IBelongingSource
{
    public string RouteValue => "batch";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) => await db.Set<Batch>().AsNoTracking().Where(b => b.Code == code)
        .Select(b => b.Organisation == null ? new Belonging(Guid.Empty, null, b.Author) : new Belonging(b.Organisation.Value, b.Country, null)).SingleOrDefaultAsync(ct);
}

/// <summary>Whoever a spreadsheet belongs to reads its file, and nobody else: it may name people.</summary>
internal sealed class BatchFileReaders(AppDb db) : IFileReaders
{
    public string Kind => Batch.Thing;

    public async ValueTask<bool> MayReadAsync(Actor actor, string key, Guid? owner, CancellationToken ct) =>
        owner is not null ? actor.Organisation == owner : actor.Person is { } person && await db.Set<Batch>().AnyAsync(b => b.Code == key && b.Author == person, ct);
}
