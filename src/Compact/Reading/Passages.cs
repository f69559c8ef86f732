using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;

namespace Marrakech.Compact.Reading;

/// <summary>Lays a document out as passages with permanent addresses, in reading order.</summary>
internal static class Passages
{
    public static List<Passage> Of(SourceDocument source, Guid documentId, DateTimeOffset at)
    {
        var passages = new PassageList(documentId, at);
        foreach (var paragraph in source.Paragraphs) AddParagraph(passages, paragraph);
        foreach (var principle in source.Principles)
            passages.Add(OfficialKind.Principle, $"principle/{principle.Letter}", principle.Letter, principle.Name, principle.Text, null, principle.Place);
        foreach (var objective in source.Objectives) AddObjective(passages, objective);
        foreach (var note in source.Footnotes)
            passages.Add(OfficialKind.Footnote, $"note/{note.Number}", Number(note.Number), null, note.Text ?? "", FootnoteAnchor.Write(note.Anchors.Select(a => Addressed(source, a))), note.Place);
        AddNumbered(passages, source);
        foreach (var (passage, index) in source.Passages.Select((p, i) => (p, i + 1)))
            passages.Add(OfficialKind.Passage, Passage(index), Number(index), passage.Name, passage.Text, null, passage.Place);
        foreach (var (row, index) in source.Recommendations.Select((r, i) => (r, i + 1))) AddRecommendation(passages, row, index);
        return passages.All;
    }

    private static void AddParagraph(PassageList passages, SourceParagraph paragraph)
    {
        passages.Add(OfficialKind.Paragraph, Number(paragraph.Number), Number(paragraph.Number), paragraph.Section, paragraph.Text, null, paragraph.Place);
        foreach (var item in paragraph.Items) AddItem(passages, item);
    }

    private static void AddItem(PassageList passages, SourceItem item)
    {
        passages.Add(OfficialKind.Item, item.Address, item.Marker, item.Group, item.Text, null, item.Place);
        foreach (var below in item.Items) AddItem(passages, below);
    }

    private static void AddObjective(PassageList passages, SourceObjective objective)
    {
        var address = $"objective/{objective.Number}";
        passages.Add(OfficialKind.Objective, address, Number(objective.Number), objective.Title, objective.Commitment ?? "", null, objective.Place);
        foreach (var action in objective.Actions)
            passages.Add(OfficialKind.Action, $"{address}/{action.Letter}", action.Letter, action.Group, action.Text, null, action.Place);
        var entries = new Dictionary<string, int>();
        foreach (var entry in objective.SdgTargets)
        {
            // A document may list one code twice with different texts: both are kept, the later one numbered.
            var times = entries[entry.Code] = entries.GetValueOrDefault(entry.Code) + 1;
            var place = times == 1 ? entry.Code : $"{entry.Code}/{Number(times)}";
            passages.Add(OfficialKind.SdgTarget, $"{address}/sdg/{place}", entry.Code, null, entry.Text, null, entry.Place);
        }
    }

    private static void AddNumbered(PassageList passages, SourceDocument source)
    {
        foreach (var (framework, index) in source.Frameworks.Select((f, i) => (f, i + 1)))
            passages.Add(OfficialKind.Framework, $"framework/{Number(index)}", Number(index), framework.Name, framework.Text, null, framework.Place);
        foreach (var (resource, index) in source.Resources.Select((r, i) => (r, i + 1)))
            passages.Add(OfficialKind.Resource, $"resource/{Number(index)}", Number(index), resource.Title, resource.Text, resource.Url, resource.Place, resource.Objectives);
    }

    private static void AddRecommendation(PassageList passages, SourceRecommendation row, int index)
    {
        var address = $"recommendation/{Number(index)}";
        passages.Add(OfficialKind.Recommendation, address, Number(index), null, row.Text, null, row.Place);
        AddBullets(passages, OfficialKind.MeansOfImplementation, $"{address}/means", row.Means, row.Place);
        AddBullets(passages, OfficialKind.Partnership, $"{address}/partnership", row.Partnerships, row.Place);
    }

    private static void AddBullets(PassageList passages, OfficialKind kind, string above, IReadOnlyList<SourceBullet> bullets, Place place)
    {
        foreach (var (bullet, index) in bullets.Select((b, i) => (b, i + 1)))
        {
            var address = $"{above}/{Number(index)}";
            passages.Add(kind, address, Number(index), null, bullet.Text, null, place);
            AddBullets(passages, kind, address, bullet.Bullets, place);
        }
    }

    /// <summary>What stands outside the numbered parts is named while it is read and numbered where it is kept.</summary>
    private static FootnoteAnchor Addressed(SourceDocument source, FootnoteAnchor anchor) =>
        source.Passages.ToList().FindIndex(p => p.Name == anchor.Address) is >= 0 and var at ? anchor with { Address = Passage(at + 1) } : anchor;

    private static string Passage(int number) => $"passage/{Number(number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class PassageList(Guid documentId, DateTimeOffset at)
    {
        public List<Passage> All { get; } = [];

        public void Add(OfficialKind kind, string address, string marker, string? heading, string text, string? link, Place place, IReadOnlyList<int>? objectives = null) => All.Add(new Passage
        {
            Id = Guid.CreateVersion7(at),
            DocumentId = documentId,
            Kind = kind,
            Address = address,
            Order = All.Count + 1,
            Marker = marker,
            Heading = heading,
            Text = text,
            Link = link,
            Objectives = objectives is { Count: > 0 } ? string.Join(',', objectives) : null,
            FirstLine = place.FirstLine,
            LastLine = place.LastLine,
        });
    }
}
