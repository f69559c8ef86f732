using Marrakech.Compact.Contracts;
using Marrakech.Connection.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Money;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Texting;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>Tells the hub which windows are open.</summary>
internal sealed class FundingWindows(AppDb db, ThematicAreas areas, TextCatalogue texts, TimeProvider clock) : IFundingWindows
{
    public async Task<IReadOnlyList<OpenFundingWindow>> OpenAsync(Language language, CancellationToken ct)
    {
        var (today, grouping) = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), areas.Current);
        var all = await db.Set<FundingWindow>().AsNoTracking().OrderBy(w => w.Code).ToListAsync(ct);
        return
        [
            .. from window in all
               let terms = window.Read()
               where terms.IsOpen(today)
               select new OpenFundingWindow(
                   window.Code, texts.Sentence(language, $"FundingWindow.Name.{window.Code}"),
                   [.. Outline.Objectives.Select(o => o.Number).Where(o => terms.Funds(o, grouping))],
                   [.. Countries.All.Where(c => terms.Regions.Count > 0 && terms.Serves(c.Alpha2)).Select(c => c.Alpha2)],
                   new Amount(terms.Ceiling, Currency.Dollar).Value, terms.Opens!.Value, terms.Until),
        ];
    }

    public string PathOf(string code) => ProposalLinks.Window(code);
}
