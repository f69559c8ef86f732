using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Corrections;

/// <summary>Corrections as business documents: verification finds a posting without one.</summary>
internal sealed class CorrectionDocuments(AppDb db) : IBookDocuments
{
    public IReadOnlyList<string> Kinds { get; } = [Correction.Kind];

    public async Task<IReadOnlySet<string>> FindAsync(string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await db.Set<Correction>().Where(c => codes.Contains(c.Code)).Select(c => c.Code).ToHashSetAsync(ct);

    public Task<string?> PathAsync(string kind, string code, Actor actor, CancellationToken ct) => Task.FromResult(BookRules.Keep.Allows(actor, null) ? BookLinks.Correction(code) : null);
}
