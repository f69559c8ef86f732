using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.KeepWindows;

/// <summary>Changes the terms of a funding window. What was submitted before keeps its route.</summary>
internal sealed class KeepWindow(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("FundingWindowChanged", IsPublic: true);

    /// <summary>A window as it is now; null where there is none.</summary>
    public Task<FundingWindow?> FindAsync(string code, CancellationToken ct) => db.Set<FundingWindow>().AsNoTracking().SingleOrDefaultAsync(w => w.Code == code, ct);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Code of the window.</param>
    /// <param name="row">Count of its changes as it was read.</param>
    /// <param name="terms">What counts from now on.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProposalRefusal?> HandleAsync(string code, int row, WindowTerms terms, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var window = await db.Set<FundingWindow>().SingleAsync(w => w.Code == code, ct);
        if (window.Row != row) return ProposalRefusal.ChangedMeanwhile;
        var before = window.Digested();
        window.Take(terms);
        window.Row++;
        act.Changed(FundingWindow.Thing, code);
        act.Concerns(new ActSubject(FundingWindow.Thing, code), before, window.Digested());
        await act.CommitAsync(new { terms.Opens, terms.Until, terms.Ceiling, areas = terms.Areas.Count, regions = terms.Regions.Count, terms.IsShort }, ct);
        return null;
    }
}
