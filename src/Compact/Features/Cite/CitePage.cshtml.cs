using System.Text;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Cite;

/// <summary>A citation of any official sentence, or of what another module lets be cited: <c>/en/cite?address=compact/43/a/ii&amp;format=bibtex</c>.</summary>
internal sealed class CitePageModel(OfficialWords words, IEnumerable<ICitationSource> others) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? address, string? format, CancellationToken ct)
    {
        if (address is null || !CitationFormats.All.TryGetValue(format ?? "text", out var chosen)) return NotFound();
        var path = address.Trim('/');
        if (await CitationAsync(path, ct) is not { } citation) return NotFound();
        var body = Encoding.UTF8.GetBytes(chosen.Write(citation));
        var type = $"{chosen.MediaType}; charset=utf-8";
        return chosen.Extension is null ? File(body, type) : File(body, type, $"{citation.Key}.{chosen.Extension}");
    }

    private async Task<Citation?> CitationAsync(string path, CancellationToken ct)
    {
        if (Find(path) is { } text) return words.CitationOf(text, path);
        foreach (var other in others)
        {
            if (await other.FindAsync(path, ct) is { } found) return found;
        }

        return null;
    }

    private OfficialText? Find(string path)
    {
        var steps = path.Split('/');
        var resolution = words.Shelf.Resolution;
        return (steps[0], steps.Length) switch
        {
            ("compact", >= 2) => words.Shelf.Paragraph(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]),
            ("objectives", 2) => resolution?.At(OfficialKind.Objective, $"objective/{steps[1]}"),
            ("objectives", 3) => resolution?.At(OfficialKind.Action, $"objective/{steps[1]}/{steps[2]}"),
            ("sources", >= 3) => words.Shelf.Find(steps[1])?.Texts.FirstOrDefault(t => OfficialWords.Address(t) == path),
            ("principles", 2) => resolution?.At(OfficialKind.Principle, $"principle/{steps[1]}"),
            _ => null,
        };
    }
}
