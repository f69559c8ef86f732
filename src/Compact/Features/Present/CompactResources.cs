using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Shared;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;

namespace Marrakech.Compact.Features.Present;

/// <summary>Presents the Compact as resources: own words in the reader's language beside the official text. One per request.</summary>
internal sealed class CompactResources(OfficialWords words, ThematicAreas areas, Site site)
{
    private readonly Shelf shelf = words.Shelf;
    private readonly AreaGrouping grouping = areas.Current;
    private readonly Language language = site.Language;

    /// <summary>What stands on the shelf for this request.</summary>
    public Shelf Shelf => shelf;

    public ObjectiveResource Objective(ObjectiveOutline o)
    {
        var area = grouping.Of(o.Number);
        var page = CompactLinks.Objective(o.Number);
        return new ObjectiveResource(
            o.Number, o.Name.In(language), o.About.In(language), language.Code, o.Paragraph,
            new AreaResource(area.Number, area.Key, area.Name.In(language)), o.Actions.Count, o.SdgTargets,
            [.. Outline.Instruments.Where(i => i.Links.Any(l => l.Objective == o.Number)).Select(i => i.Key)],
            Official(shelf.Objective(o.Number), page), Page(page), Api(page));
    }

    public ActionResource Action(ObjectiveOutline objective, ActionOutline action)
    {
        var page = CompactLinks.Action(objective.Number, action.Letter);
        var group = objective.Groups.FirstOrDefault(g =>
            string.CompareOrdinal(g.From, action.Letter) <= 0 && string.CompareOrdinal(action.Letter, g.To) <= 0);
        return new ActionResource(
            objective.Number, action.Letter, action.Label.In(language), group?.Label.In(language), language.Code,
            Official(shelf.Action("resolution", objective.Number, action.Letter), page),
            Page(page), Api($"{CompactLinks.Objective(objective.Number)}/actions/{action.Letter}"));
    }

    public PrincipleResource Principle(PrincipleOutline p)
    {
        var page = CompactLinks.Principle(p.Letter);
        var official = Official(shelf.Resolution?.At(OfficialKind.Principle, $"principle/{p.Letter}"), page);
        return new PrincipleResource(p.Letter, p.Name.In(language), p.About.In(language), language.Code, official, Page(page), Api(page));
    }

    public ParagraphResource Paragraph(OfficialText text) => new(
        text.Address, text.Marker, Official(text, CompactLinks.Paragraph(text.Address))!,
        [.. shelf.ItemsBelow(text.Address).Select(Paragraph)], Api("/paragraphs/" + text.Address));

    public InstrumentResource Instrument(Instrument i) => new(
        i.Key, i.Acronym, i.Kind, i.Year, i.Name.In(language), language.Code, i.Symbol, i.StatedBy,
        [.. i.Links.Select(l => new InstrumentObjective(l.Objective, l.StatedBy))], Page(CompactLinks.Instrument(i.Key)), Api(CompactLinks.Instrument(i.Key)));

    public SdgGoalResource Goal(SdgGoal g) => new(
        g.Number, g.Name.In(language), language.Code, [.. g.Targets.Select(t => t.Code)], SdgLinks.ObjectivesOfGoal(g.Number),
        Page(CompactLinks.Goal(g.Number)), Api("/sdg-goals/" + g.Number.ToString(CultureInfo.InvariantCulture)));

    public SdgTargetResource Target(SdgTarget t) => new(
        t.Code, t.Goal, t.Label.In(language), language.Code, SdgLinks.ObjectivesOf(t.Code), [.. Entries(t)],
        Page(CompactLinks.Target(t.Code)), Api("/sdg-targets/" + t.Code));

    public DocumentResource Document(OfficialDocumentText d) => new(
        d.Key, d.Title, d.Symbol, d.Language, d.Version, d.FileName, d.FileDigest, d.ImportedAt, d.Texts.Count,
        new ReadingResource(d.Report.Characters, d.Report.Found.Count, d.Report.Repairs.Count, d.Report.Anomalies.Count, d.Report.UnexplainedShare),
        Page(CompactLinks.Source(d.Key)), Api("/documents/" + d.Key));

    private IEnumerable<SdgEntryResource> Entries(SdgTarget target) =>
        from document in shelf.Documents
        from text in document.Of(OfficialKind.SdgTarget)
        where string.Equals(text.Marker, target.Code, StringComparison.OrdinalIgnoreCase)
        let objective = int.Parse(text.Address.Split('/')[1], CultureInfo.InvariantCulture)
        orderby objective, document.Key
        select new SdgEntryResource(objective, Official(text, CompactLinks.Target(target.Code))!);

    private OfficialResource? Official(OfficialText? text, string page)
    {
        if (text is null || shelf.Find(text.Document) is not { } document) return null;
        var source = new SourceReference(document.Key, document.Title, document.Symbol, document.Version, words.Locator(text), text.FirstLine, text.LastLine, Page(page));
        return new OfficialResource(text.Heading, text.Text, document.Language, source)
        {
            Footnotes = [.. text.Notes.Select(n => new FootnoteResource(int.Parse(n.Note.Marker, CultureInfo.InvariantCulture), n.Note.Text, n.At, Page(CompactLinks.Passage(n.Note.Document, n.Note.Address))))],
        };
    }

    /// <summary>The permanent address of a page: without a language, so that every reader lands in their own.</summary>
    private string Page(string path) => site.Absolute(path);

    private string Api(string path) => site.Absolute(ApiRequest.Root + path);
}
