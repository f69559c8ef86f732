using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;
using Marrakech.Operations.Contracts.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.PublishContribution;

/// <summary>Makes an item of a contribution, or a new version of the item it changes, within the act that decides so.</summary>
internal sealed class PublishContribution(AppDb db, PublishItem publish, RelatedCheck related, FileStore files)
{
    /// <summary>What stands against it; null where nothing does.</summary>
    public async Task<ContributionRefusal?> RefusalAsync(Contribution contribution, CancellationToken ct) =>
        contribution.IsChange && await db.Set<Item>().IgnoreQueryFilters().AnyAsync(i => i.Code == contribution.ItemCode && (i.WithdrawnAt != null || i.ArchivedAt != null || i.Versions.Any(v => v.Number > contribution.BaseVersion)), ct)
            ? ContributionRefusal.VersionIsOld
            : (await related.ProblemsAsync(Relating.Of(contribution, contribution.Read()), ct)).Count > 0 ? ContributionRefusal.RelatedUnfit : null;

    /// <summary>Publishes it; returns the code of the item.</summary>
    public async Task<string> PublishAsync(OpenAct act, Contribution contribution, int reviewers, CancellationToken ct)
    {
        var publication = new Publication(contribution.Kind, contribution.IsChange ? contribution.ItemCode : null, contribution.Read(), contribution.SubmittedAt!.Value)
        {
            Contribution = contribution.Code,
            Organisation = contribution.Organisation,
            Reviewers = reviewers,
        };
        contribution.ItemCode = (await publish.HandleAsync(act, publication, ct)).Code;
        await files.ShowAsync(act, Contribution.Thing, contribution.Code, isPublic: true, ct);
        return contribution.ItemCode;
    }
}
