using Marrakech.Compact.Contracts;
using Marrakech.Ui.Web.Discovery;

namespace Marrakech.Compact.Features.Shared;

/// <summary>The public pages of the Compact. An import of the resolution changes all that show its text.</summary>
internal sealed class CompactSitemap(CompactLibrary library) : ISitemapPart
{
    public ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct)
    {
        var shelf = library.Shelf;
        var imported = shelf.Resolution?.ImportedAt;
        IEnumerable<string> paths =
        [
            .. Outline.Objectives.SelectMany(o => o.Actions.Select(a => CompactLinks.Action(o.Number, a.Letter)).Prepend(CompactLinks.Objective(o.Number))),
            CompactLinks.ThematicAreas,
            .. Outline.Principles.Select(p => CompactLinks.Principle(p.Letter)),
            .. shelf.Resolution?.Texts.Where(t => t.Kind is OfficialKind.Paragraph or OfficialKind.Item).Select(t => CompactLinks.Paragraph(t.Address)) ?? [],
            .. Outline.Instruments.Select(i => CompactLinks.Instrument(i.Key)),
            .. Outline.Goals.SelectMany(g => g.Targets.Select(t => CompactLinks.Target(t.Code)).Prepend(CompactLinks.Goal(g.Number))),
        ];
        return ValueTask.FromResult<IReadOnlyList<SitemapEntry>>(
        [
            .. paths.Select(path => new SitemapEntry(path, imported)),
            .. shelf.Documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new SitemapEntry(CompactLinks.Source(d.Key), d.ImportedAt)),
        ]);
    }
}
