using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>How practices, their editions and facts are named and cited in the reader's language.</summary>
internal sealed class PracticeWords(CompactLibrary library, Site site)
{
    private readonly Shelf shelf = library.Shelf;

    /// <summary>Symbol of a document, or our name for it.</summary>
    public string NameOf(string document)
    {
        var known = Outline.Documents.FirstOrDefault(d => d.Key == document);
        return known?.Symbol ?? known?.Name.In(site.Language) ?? document;
    }

    /// <summary>The page of the footnote a mark of an edition calls, where the document stands as the edition tells it.</summary>
    public string? NoteLink(Edition edition, string mark) =>
        edition.SupersededIn is null && shelf.Find(edition.Document)?.At(OfficialKind.Footnote, $"note/{mark}") is { } note ? site.Link(CompactLinks.Passage(edition.Document, note.Address)) : null;

    /// <summary>Document and place of an edition: name, version where it is not the first, objective, lines.</summary>
    public string Source(Edition edition) => string.Join(site["List.Comma"], new[]
    {
        NameOf(edition.Document),
        edition.DocumentVersion > 1 ? site.Text("Sources.Version", edition.DocumentVersion) : null,
        site.Text("Place.Objective", edition.Objective),
        site.Lines(edition.FirstLine, edition.LastLine),
    }.OfType<string>());

    /// <summary>When the version of the document an edition stands in was imported; null when another version is current.</summary>
    public DateTimeOffset? ImportedAt(Edition edition) => shelf.Find(edition.Document) is { } document && document.Version == edition.DocumentVersion ? document.ImportedAt : null;

    /// <summary>The value of a fact as people read it.</summary>
    public string Show(Fact fact) => fact.Kind switch
    {
        FactKind.Country => Countries.Find(fact.Value)?.Name.In(site.Language) ?? fact.Value,
        FactKind.Level => Filters.Level.Show(fact.Value, site.Language),
        FactKind.Amount => Money(fact.Value),
        FactKind.People => long.TryParse(fact.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? site.Number(count) : fact.Value,
        FactKind.Year => fact.Value.Replace("/..", "–", StringComparison.Ordinal).Replace('/', '–'),
        _ => fact.Value,
    };

    /// <summary>Citation of the practice as this site tells it.</summary>
    public Citation CitationOf(PracticeView practice) => new(
        Key: "marrakech-" + practice.Code,
        Author: site["Site.Name"],
        Title: practice.Title,
        Symbol: practice.Code,
        Date: practice.Item.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Locator: site["Practice.CiteAs"],
        Url: site.Absolute(site.Link(KnowledgeLinks.Practice(practice.Code))),
        Language: practice.TextLanguage);

    /// <summary>Citation of the official words of one edition.</summary>
    public Citation CitationOf(string code, NumberedEdition numbered)
    {
        var edition = numbered.Edition;
        var known = Outline.Documents.FirstOrDefault(d => d.Key == edition.Document);
        return new Citation(
            Key: string.Create(CultureInfo.InvariantCulture, $"marrakech-{code}-{numbered.Number}"),
            Author: known?.Author.In(site.Language) ?? "",
            Title: $"{edition.Title}{site["List.Comma"]}{shelf.Find(edition.Document)?.Title ?? NameOf(edition.Document)}",
            Symbol: known?.Symbol,
            Date: known?.Date,
            Locator: site.Lines(edition.FirstLine, edition.LastLine),
            Url: site.Absolute(site.Link(KnowledgeLinks.Version(code, numbered.Number))),
            Language: edition.Language);
    }

    private string Money(string value)
    {
        var parts = value.Split(' ', 2);
        return parts.Length == 2 && decimal.TryParse(parts[1], CultureInfo.InvariantCulture, out var amount)
            ? $"{amount.ToString("N0", site.Language.Culture)} {parts[0]}"
            : value;
    }
}
