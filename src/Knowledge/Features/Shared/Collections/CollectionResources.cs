using System.Globalization;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Shared.Collections;

/// <summary>Presents collections as resources in the reader's language.</summary>
internal sealed class CollectionResources(ReadLines lines, Site site)
{
    /// <summary>How a collection is written in the forms that are not plain JSON.</summary>
    public static Forms<CollectionResource> Forms { get; } = new(
        [
            new("code", r => r.Code),
            new("title", r => r.Title),
            new("introduction", r => r.Introduction),
            new("language", r => r.Language),
            new("items", r => CsvTable.Joined(r.Items.Select(i => i.Code))),
            new("published_at", r => r.PublishedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("updated_at", r => r.UpdatedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Collection", r.Url,
            ("identifier", r.Code), ("name", r.Title), ("description", r.Introduction), ("inLanguage", r.Language), ("collectionSize", r.Items.Count),
            ("hasPart", JsonLd.List(r.Items.Where(i => i.Status != CollectionItemResource.Withdrawn), i => JsonLd.Reference(i.Url))),
            ("datePublished", Day(r.PublishedAt)), ("dateModified", Day(r.UpdatedAt)), ("url", r.Url)));

    /// <summary>A published collection.</summary>
    public async Task<CollectionResource> MakeAsync(Collection collection, CancellationToken ct)
    {
        var (text, entries) = (collection.TextFor(site.Language), collection.InOrder());
        var items = (await lines.ReadAsync([.. entries.Select(e => e.ItemCode)], ct)).ToDictionary(i => i.Code);
        return new CollectionResource(
            collection.Code, text?.Title ?? collection.Code, text?.Introduction ?? "", text?.Language ?? site.Language.Code,
            [.. entries.Where(e => items.ContainsKey(e.ItemCode)).Select(e => Item(e, items[e.ItemCode]))],
            collection.PublishedAt!.Value, collection.ChangedAt, site.Absolute(CollectionLinks.One(collection.Code)), site.Absolute($"{ApiRequest.Root}{CollectionLinks.One(collection.Code)}"));
    }

    private CollectionItemResource Item(CollectionEntry entry, ItemLine item) => new(
        item.Code, item.Title, entry.ReasonFor(site.Language)?.Text,
        item.IsWithdrawn ? CollectionItemResource.Withdrawn : item.ArchivedAt is null ? "published" : "archived", site.Absolute(KnowledgeLinks.Practice(item.Code)));

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
