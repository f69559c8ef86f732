using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection.Features.FollowRequests;

/// <summary>
/// Keeps in the memory of this node what figures and the pages of items need of every submitted request, and which countries partners reach. Of a change of the feed it reads
/// the requests that changed; once a day it reads all, for a holiday that is entered later moves deadlines and changes no request, and what partners said grows old.
/// </summary>
internal sealed class KnownRequests(IServiceScopeFactory scopes, TimeProvider clock) : IChangeFollower, IItemUses
{
    /// <summary>From this many on, reading all is quicker.</summary>
    private const int ReadAllAbove = 500;

    private long seen = -1;
    private DateTime day;

    public RequestBook Book { get; private set; } = RequestBook.Empty;

    /// <summary>How quickly invitations are answered.</summary>
    public ResponseRates Rates { get; private set; } = ResponseRates.None;

    /// <summary>Which countries what partners offer reaches.</summary>
    public Reach Reach { get; private set; } = Reach.Unknown;

    public IReadOnlyList<ItemUse> UsesOf(string code) => Book.UsesOf(code);

    public async Task FollowAsync(long position, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var today = clock.GetUtcNow().UtcDateTime.Date;
        var changed = seen < 0 || position < seen || today != day ? null : await ChangedAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), position, ct);
        var reader = scope.ServiceProvider.GetRequiredService<ReadRequests>();
        if (changed is null || changed.Count > ReadAllAbove) Book = RequestBook.Empty.With(await reader.ReadAsync(null, ct));
        else if (changed.Count > 0) Book = Book.With(await reader.ReadAsync(changed, ct));
        if (changed is not { Count: 0 }) Rates = await scope.ServiceProvider.GetRequiredService<ReadRates>().ReadAsync(ct);
        if (changed is null || await IsReachChangedAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), position, ct)) Reach = await scope.ServiceProvider.GetRequiredService<ReadReach>().ReadAsync(ct);
        (seen, day) = (position, today);
    }

    private Task<bool> IsReachChangedAsync(AppDb db, long position, CancellationToken ct) =>
        db.Set<Change>().AnyAsync(c => c.Number > seen && c.Number <= position && (c.Kind == Capability.Thing || c.Kind == OrganisationFacts.Thing), ct);

    private Task<List<string>> ChangedAsync(AppDb db, long position, CancellationToken ct) =>
        db.Set<Change>().Where(c => c.Number > seen && c.Number <= position && c.Kind == SupportRequest.Thing).Select(c => c.Key).Distinct().ToListAsync(ct);
}
