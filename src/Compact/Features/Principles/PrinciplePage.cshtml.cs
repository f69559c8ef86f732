using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Principles;

/// <summary>One guiding principle (para 15).</summary>
internal sealed class PrinciplePageModel(OfficialWords words) : PageModel
{
    public PrincipleOutline Principle { get; private set; } = null!;
    public OfficialText? Official { get; private set; }
    public PrincipleOutline? Previous { get; private set; }
    public PrincipleOutline? Next { get; private set; }

    public IActionResult OnGet(string letter)
    {
        var at = Outline.Principles.ToList().FindIndex(p => p.Letter == letter);
        if (at < 0) return NotFound();
        Principle = Outline.Principles[at];
        Official = words.Shelf.Resolution?.At(OfficialKind.Principle, $"principle/{letter}");
        Previous = Outline.Principles.ElementAtOrDefault(at - 1);
        Next = Outline.Principles.ElementAtOrDefault(at + 1);
        return Page();
    }
}
