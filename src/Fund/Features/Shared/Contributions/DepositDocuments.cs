using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>Deposits as business documents of the books.</summary>
internal sealed class DepositDocuments(AppDb db) : IBookDocuments
{
    public IReadOnlyList<string> Kinds { get; } = [Deposit.Thing];

    public async Task<IReadOnlySet<string>> FindAsync(string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await db.Set<Deposit>().Where(d => codes.Contains(d.Code)).Select(d => d.Code).ToHashSetAsync(ct);

    /// <summary>Everybody else reads of a gift how gifts are given, and of a public contribution its line among the contributions.</summary>
    public async Task<string?> PathAsync(string kind, string code, Actor actor, CancellationToken ct)
    {
        if (ContributionRules.Follow.Allows(actor, null)) return ContributionLinks.Deposit(code);
        var deposit = await db.Set<Deposit>().AsNoTracking().Where(d => d.Code == code).Select(d => new { d.Kind, d.Contribution }).SingleOrDefaultAsync(ct);
        if (deposit?.Kind == DepositKind.Gift) return ContributionLinks.Give;
        return deposit?.Contribution is { } contribution && await db.Set<DonorContribution>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == contribution, ct) is { IsPublic: true } ? $"{ContributionLinks.Public}#{contribution}" : null;
    }
}
