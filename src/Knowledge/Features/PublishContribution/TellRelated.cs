using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.PublishContribution;

/// <summary>What a new version means for other items, within the act that publishes it: pages that name it change, and those who translated it are told that it moved on.</summary>
internal sealed class TellRelated(AppDb db, ContributionNews news)
{
    public async Task PublishedAsync(OpenAct act, Item item, ItemVersion version, CancellationToken ct)
    {
        var told = version.Read();
        foreach (var named in told[AnswerNames.TranslationOf].Concat(told[AnswerNames.Replicates])) act.Changed(ChangeKinds.Item, named);
        if (version.Number == 1) return;
        var translations = await db.ItemsWith(Facet.TranslationOf, item.Code).Where(i => i.ArchivedAt == null).OrderBy(i => i.Code).Select(i => new { i.Id, i.Code }).ToListAsync(ct);
        foreach (var translation in translations)
        {
            act.Changed(ChangeKinds.Item, translation.Code);
            var owner = await db.Set<ItemUpkeep>().Where(u => u.ItemId == translation.Id).Select(u => u.Contribution).SingleOrDefaultAsync(ct);
            if (owner is not null && await db.Set<Contribution>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == owner, ct) is { } contribution)
                await news.OfOriginalAsync(contribution, translation.Code, item.Code, version.Number, ct);
        }
    }
}
