using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Sources;

/// <summary>One text of an official document at its permanent address, with what it belongs to.</summary>
internal sealed class PassagePageModel(OfficialWords words, Site site) : PageModel
{
    public KnownDocument Known { get; private set; } = null!;
    public OfficialText Text { get; private set; } = null!;
    public string Language => words.LanguageOf(Text);

    /// <summary>The target of the text's own SDG code, where it is such an entry.</summary>
    public SdgTarget? Target => Text.Kind == OfficialKind.SdgTarget ? Outline.FindTarget(Text.Marker) : null;

    /// <summary>The objectives it is linked to, or the one it stands under.</summary>
    public IReadOnlyList<int> Objectives => Text.Address.Split('/') is ["objective", var number, ..] ? [int.Parse(number, CultureInfo.InvariantCulture)] : Text.Objectives;

    /// <summary>The texts that carry the mark of a footnote, and whether the mark is lost in them.</summary>
    public IEnumerable<(string Link, string Name, bool IsLost)> Marks => Text.Anchors.DistinctBy(a => a.Address).Select(MarkAt);

    public IActionResult OnGet(string key, string address)
    {
        if (Outline.Documents.FirstOrDefault(d => d.Key == key) is not { } known) return NotFound();
        if (words.Shelf.Find(key)?.Texts.FirstOrDefault(t => t.Address == address) is not { } text) return NotFound();
        // The sentences of the Compact have one address only, the one below the Compact.
        if (OfficialWords.Address(text) != CompactLinks.Passage(key, address)[1..]) return RedirectPermanent(words.Link(text));
        (Known, Text) = (known, text);
        return Page();
    }

    private (string Link, string Name, bool IsLost) MarkAt(FootnoteAnchor anchor)
    {
        var fragment = anchor.At is null ? "" : $"#{NotedWords.MarkFragment(Text)}";
        if (words.Shelf.Find(Text.Document)?.Texts.FirstOrDefault(t => t.Address == anchor.Address) is { } carrier)
            return (words.Link(carrier) + fragment, words.Locator(carrier), anchor.At is null);
        // The practices of a booklet are kept elsewhere; their addresses lead there.
        var name = anchor.Address.Split('/') is ["objective", var objective, "practice", var position] ? site.Text("Place.Practice", objective, position) : anchor.Address;
        return (site.Link(CompactLinks.Passage(Text.Document, anchor.Address)) + fragment, name, anchor.At is null);
    }
}
