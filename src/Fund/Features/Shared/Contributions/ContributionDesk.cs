using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>Finds contributions, deposits and bank accounts.</summary>
internal sealed class ContributionDesk(AppDb db, PeopleDirectory people, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>A contribution, to be read; null where there is none.</summary>
    public Task<DonorContribution?> FindAsync(string? code, CancellationToken ct) => db.Set<DonorContribution>().AsNoTracking().Include(c => c.Instalments).SingleOrDefaultAsync(c => c.Code == code, ct);

    /// <summary>A contribution to be changed within an open act; null where there is none.</summary>
    public Task<DonorContribution?> TakeAsync(string? code, CancellationToken ct) => db.Set<DonorContribution>().Include(c => c.Instalments).SingleOrDefaultAsync(c => c.Code == code, ct);

    public Task<Deposit?> FindDepositAsync(string code, CancellationToken ct) => db.Set<Deposit>().AsNoTracking().SingleOrDefaultAsync(d => d.Code == code, ct);

    public Task<Deposit?> TakeDepositAsync(string code, CancellationToken ct) => db.Set<Deposit>().SingleOrDefaultAsync(d => d.Code == code, ct);

    public Task<BankAccount?> FindAccountAsync(string? code, CancellationToken ct) => db.Set<BankAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, ct);

    public Task<List<BankAccount>> AccountsAsync(CancellationToken ct) => db.Set<BankAccount>().AsNoTracking().OrderBy(a => a.Code).ToListAsync(ct);

    /// <summary>The deposits of a contribution that are in the books, the first first.</summary>
    public Task<List<Deposit>> DepositsOfAsync(string contribution, CancellationToken ct) =>
        db.Set<Deposit>().AsNoTracking().Where(d => d.Contribution == contribution && (d.State == DepositState.Posted || d.State == DepositState.Decided)).OrderBy(d => d.Day).ThenBy(d => d.Code).ToListAsync(ct);

    /// <summary>Name of an organisation.</summary>
    public async Task<string> NameAsync(Guid organisation, CancellationToken ct) => (await people.OrganisationsAsync([organisation], ct)).GetValueOrDefault(organisation)?.Name ?? "";

    /// <summary>Names of organisations by their id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> organisations, CancellationToken ct) =>
        (await people.OrganisationsAsync([.. organisations.Distinct()], ct)).ToDictionary(o => o.Key, o => o.Value.Name);

    /// <summary>Ends an act that changed a contribution.</summary>
    public static Task CommitAsync(OpenAct act, DonorContribution contribution, object? before, CancellationToken ct)
    {
        act.Concerns(new ActSubject(DonorContribution.Thing, contribution.Code), before, contribution.Digested());
        act.Changed(DonorContribution.Thing, contribution.Code);
        return act.CommitAsync(new { state = contribution.State.ToString() }, ct);
    }
}

/// <summary>Whose a contribution is, for every address below it.</summary>
internal sealed class ContributionBelonging(AppDb db) : IBelongingSource
{
    public string RouteValue => "pledge";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) => await db.Set<DonorContribution>().Where(c => c.Code == code).Select(c => new Belonging(c.Donor, null, null)).SingleOrDefaultAsync(ct);
}

/// <summary>Whose a deposit is, once it is in the books: its donor's.</summary>
internal sealed class DepositBelonging(AppDb db) : IBelongingSource
{
    public string RouteValue => "receipt";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        await (from d in db.Set<Deposit>() join c in db.Set<DonorContribution>() on d.Contribution equals c.Code where d.Code == code && d.State == DepositState.Posted && d.Kind != DepositKind.Refund select new Belonging(c.Donor, null, null)).SingleOrDefaultAsync(ct);
}
