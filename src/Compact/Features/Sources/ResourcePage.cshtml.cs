using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Sources;

/// <summary>A resource a document points its readers to, with the objectives it is linked to.</summary>
internal sealed class ResourcePageModel(OfficialWords words) : PageModel
{
    public KnownDocument Known { get; private set; } = null!;
    public OfficialText Resource { get; private set; } = null!;
    public string Language => words.LanguageOf(Resource);

    public IActionResult OnGet(string key, int number)
    {
        if (Outline.Documents.FirstOrDefault(d => d.Key == key) is not { } known) return NotFound();
        if (words.Shelf.Find(key)?.At(OfficialKind.Resource, $"resource/{number.ToString(CultureInfo.InvariantCulture)}") is not { } resource) return NotFound();
        (Known, Resource) = (known, resource);
        return Page();
    }
}
