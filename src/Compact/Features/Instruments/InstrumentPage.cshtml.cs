using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Instruments;

/// <summary>An international instrument: its facts, the objectives it belongs to, what the booklets say about it.</summary>
internal sealed class InstrumentPageModel(OfficialWords words) : PageModel
{
    public Instrument Instrument { get; private set; } = null!;
    public IReadOnlyList<OfficialText> Descriptions { get; private set; } = [];

    public IActionResult OnGet(string key)
    {
        if (Outline.Instruments.FirstOrDefault(i => i.Key == key) is not { } instrument) return NotFound();
        Instrument = instrument;
        Descriptions = [.. words.Shelf.Documents.SelectMany(d => d.Of(OfficialKind.Framework)).Where(f => f.Text.Length > 0 && Describes(f))];
        return Page();
    }

    /// <summary>A description belongs to the instrument whose whole name its heading carries.</summary>
    private bool Describes(OfficialText framework) =>
        Plain(framework.Heading ?? "").Contains(Plain(Instrument.Name.In("en")), StringComparison.Ordinal);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
