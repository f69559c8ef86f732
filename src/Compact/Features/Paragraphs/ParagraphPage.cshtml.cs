using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Paragraphs;

/// <summary>A paragraph of the Compact, or one of its sub-items, with its footnotes.</summary>
internal sealed class ParagraphPageModel(OfficialWords words) : PageModel
{
    private const int FirstObjective = 17, LastObjective = 39, PrinciplesParagraph = 15;

    public int Number { get; private set; }
    public string Address { get; private set; } = "";
    public OfficialText? Official { get; private set; }
    public ItemTree Items { get; private set; } = null!;

    /// <summary>The texts this sub-item completes, outermost first.</summary>
    public IReadOnlyList<OfficialText> Above { get; private set; } = [];

    /// <summary>The footnotes of the text and of its sub-items.</summary>
    public IReadOnlyList<PlacedNote> Notes { get; private set; } = [];
    public ObjectiveOutline? Objective => Number is >= FirstObjective and <= LastObjective ? Outline.FindObjective(Number - FirstObjective + 1) : null;
    public bool HasPrinciples => Number == PrinciplesParagraph;
    public IEnumerable<ReviewEvent> Events => Outline.ReviewCycle.Where(e => e.Paragraph == Number);

    /// <summary>Addresses of the texts before and after it on the same level.</summary>
    public string? Previous { get; private set; }
    public string? Next { get; private set; }

    public IActionResult OnGet(int number, string? letter, string? item)
    {
        if (number is < 1 or > Outline.Paragraphs) return NotFound();
        Number = number;
        string[] steps = [number.ToString(CultureInfo.InvariantCulture), .. new[] { letter, item }.OfType<string>()];
        Address = string.Join('/', steps);
        Official = words.Shelf.Paragraph(Address);
        if (Official is null && (steps.Length > 1 || words.Shelf.Resolution is not null)) return NotFound();
        Above = [.. Enumerable.Range(1, steps.Length - 1).Select(n => words.Shelf.Paragraph(string.Join('/', steps[..n]))).OfType<OfficialText>()];
        Items = new ItemTree(words.Shelf, Address);
        if (Official is not null) Notes = NotedWords.NotesOf(Items.All.Prepend(Official));
        TurnTo(steps);
        return Page();
    }

    private void TurnTo(string[] steps)
    {
        var level = steps.Length == 1
            ? [.. Enumerable.Range(1, Outline.Paragraphs).Select(n => n.ToString(CultureInfo.InvariantCulture))]
            : words.Shelf.ItemsBelow(string.Join('/', steps[..^1])).Select(t => t.Address).ToList();
        var at = level.IndexOf(Address);
        (Previous, Next) = (level.ElementAtOrDefault(at - 1), level.ElementAtOrDefault(at + 1));
    }
}

/// <summary>The sub-items below an address, level by level.</summary>
internal sealed record ItemTree(Shelf Shelf, string Address)
{
    public IEnumerable<(OfficialText Text, ItemTree Below)> Children =>
        Shelf.ItemsBelow(Address).Select(t => (t, new ItemTree(Shelf, t.Address)));

    /// <summary>All of them in the order of the text.</summary>
    public IEnumerable<OfficialText> All => Children.SelectMany(c => c.Below.All.Prepend(c.Text));
}
