using Marrakech.Compact.Contracts;
using Marrakech.Ui.Web;

namespace Marrakech.Compact.Features.Shared;

/// <summary>The official texts of one request, with the way each is named, addressed and cited in the reader's language.</summary>
internal sealed class OfficialWords(CompactLibrary library, Site site)
{
    /// <summary>Taken once: it does not change while the page is made.</summary>
    public Shelf Shelf { get; } = library.Shelf;

    /// <summary>Language of the words of a document.</summary>
    public string LanguageOf(OfficialText text) => Shelf.Find(text.Document)?.Language ?? "en";

    /// <summary>Document and place as people cite it, in the reader's language: <c>A/RES/73/195, para. 24 (a)</c>.</summary>
    public string Source(OfficialText text) => site.Text("Place.In", NameOf(text.Document), Locator(text));

    /// <summary>Symbol of a document, or our name for it.</summary>
    public string NameOf(string document)
    {
        var known = Outline.Documents.FirstOrDefault(d => d.Key == document);
        return known?.Symbol ?? known?.Name.In(site.Language) ?? document;
    }

    /// <summary>The place within the document: <c>para. 24 (a)</c>.</summary>
    public string Locator(OfficialText text)
    {
        var steps = text.Address.Split('/');
        return text switch
        {
            { Kind: OfficialKind.Paragraph or OfficialKind.Item } => Paragraph(steps[0], steps[1..]),
            { Kind: OfficialKind.Principle, Document: "resolution" } => Paragraph("15", steps[1..]),
            { Kind: OfficialKind.Objective or OfficialKind.Action, Document: "resolution" } => Paragraph(ParagraphOf(steps[1]), steps[2..]),
            { Kind: OfficialKind.SdgTarget } => site.Text("Place.Objective", steps[1]),
            { Kind: OfficialKind.Objective or OfficialKind.Action } => site.Text("Place.Objective", steps[1] + Bracketed(steps[2..])),
            { Kind: OfficialKind.Footnote } => site.Text("Place.Note", steps[1]),
            _ => site.Lines(text.FirstLine, text.LastLine),
        };
    }

    /// <summary>Permanent address without language and leading slash.</summary>
    public static string Address(OfficialText text) => Path(text)[1..];

    /// <summary>The page of a text in the reader's language.</summary>
    public string Link(OfficialText text) => site.Link(Path(text));

    /// <summary>The citation in one line.</summary>
    public string Citation(OfficialText text) => CitationOf(text, Address(text)).ToText();

    /// <summary>All that a reference manager needs.</summary>
    public Citation CitationOf(OfficialText text, string address)
    {
        var known = Outline.Documents.FirstOrDefault(d => d.Key == text.Document);
        return new Citation(
            Key: "marrakech-" + address.Replace('/', '-'),
            Author: known?.Author.In(site.Language) ?? "",
            Title: Shelf.Find(text.Document)?.Title ?? NameOf(text.Document),
            Symbol: known?.Symbol,
            Date: known?.Date,
            Locator: known?.Annex == true ? site.Text("Place.Annex", Locator(text)) : Locator(text),
            Url: site.Absolute(site.Link("/" + address)),
            Language: LanguageOf(text));
    }

    /// <summary>The authority's words stand on the pages of the Compact, all others on a page below their document.</summary>
    private static string Path(OfficialText text)
    {
        var steps = text.Address.Split('/');
        return text switch
        {
            { Document: not "resolution" } => CompactLinks.Passage(text.Document, text.Address),
            { Kind: OfficialKind.Paragraph or OfficialKind.Item } => CompactLinks.Paragraph(text.Address),
            { Kind: OfficialKind.Principle } => CompactLinks.Principle(steps[1]),
            { Kind: OfficialKind.Objective } => $"{CompactLinks.Objectives}/{steps[1]}",
            { Kind: OfficialKind.Action } => $"{CompactLinks.Objectives}/{steps[1]}/{steps[2]}",
            _ => CompactLinks.Passage(text.Document, text.Address),
        };
    }

    /// <summary>A paragraph or sub-item by address, as people cite it: <c>para. 43 (a)</c>.</summary>
    public string ParagraphAt(string address) => address.Split('/') is [var number, .. var items] ? Paragraph(number, items) : address;

    private string Paragraph(string number, string[] items) => site.Text("Place.Paragraph", number + Bracketed(items));

    private static string ParagraphOf(string objective) => (16 + int.Parse(objective, System.Globalization.CultureInfo.InvariantCulture))
        .ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Bracketed(IEnumerable<string> items) => string.Concat(items.Select(i => $" ({i})"));
}
