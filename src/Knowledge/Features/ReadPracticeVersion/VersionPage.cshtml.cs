using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ReadPracticeVersion;

/// <summary>One edition of a practice at its permanent address, current or not, and what its successor changed.</summary>
internal sealed class VersionPageModel(PracticeReader practices, Site site) : PageModel
{
    public PracticeView Practice { get; private set; } = null!;
    public NumberedEdition Version { get; private set; } = null!;
    public NumberedEdition? Successor { get; private set; }

    /// <summary>From these words to the successor's.</summary>
    public TextDifference? Difference => Successor is null ? null : NumberedEdition.Difference([Version], [Successor]);

    public async Task<IActionResult> OnGetAsync(string code, int number, CancellationToken ct)
    {
        if (PracticeCode.Misspelt(code) is { } right) return RedirectPermanent(site.Link(KnowledgeLinks.Version(right, number)));
        if (await practices.FindAsync(code, ct) is not { } item) return NotFound();
        Practice = new PracticeView(item, site.Language);
        if (Practice.Editions.FirstOrDefault(e => e.Number == number) is not { } version) return NotFound();
        Version = version;
        Successor = version.Successor(Practice.Editions);
        return Page();
    }
}
