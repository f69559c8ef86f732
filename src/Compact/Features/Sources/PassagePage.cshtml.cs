using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Sources;

/// <summary>One text of an official document at its permanent address, with what it belongs to.</summary>
internal sealed class PassagePageModel(OfficialWords words) : PageModel
{
    public KnownDocument Known { get; private set; } = null!;
    public OfficialText Text { get; private set; } = null!;
    public string Language => words.LanguageOf(Text);

    /// <summary>The target of the text's own SDG code, where it is such an entry.</summary>
    public SdgTarget? Target => Text.Kind == OfficialKind.SdgTarget ? Outline.FindTarget(Text.Marker) : null;

    /// <summary>The objectives it is linked to, or the one it stands under.</summary>
    public IReadOnlyList<int> Objectives => Text.Address.Split('/') is ["objective", var number, ..] ? [int.Parse(number, CultureInfo.InvariantCulture)] : Text.Objectives;

    public IActionResult OnGet(string key, string address)
    {
        if (Outline.Documents.FirstOrDefault(d => d.Key == key) is not { } known) return NotFound();
        if (words.Shelf.Find(key)?.Texts.FirstOrDefault(t => t.Address == address) is not { } text) return NotFound();
        // The sentences of the Compact have one address only, the one below the Compact.
        if (OfficialWords.Address(text) != CompactLinks.Passage(key, address)[1..]) return RedirectPermanent(words.Link(text));
        (Known, Text) = (known, text);
        return Page();
    }
}
