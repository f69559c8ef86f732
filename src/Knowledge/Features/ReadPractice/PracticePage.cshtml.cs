using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.FindSimilarPractices;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Knowledge.Features.Shared.Links;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>One practice: our words, what is known of it, the official words, what is like it.</summary>
internal sealed class PracticePageModel(PracticeReader practices, FindSimilar similar, FindRelated related, PracticeResources resources, Occasions occasions, LinkDesk links, Site site) : PageModel
{
    public PracticeView Practice { get; private set; } = null!;
    public IReadOnlyList<SimilarPractice> Similar { get; private set; } = [];

    /// <summary>Translations and replications, both ends.</summary>
    public RelatedItems Related { get; private set; } = RelatedItems.None;

    /// <summary>The item a translation of this would be one of; null where it has every language already.</summary>
    public string? Translatable => Related.Original?.Code ?? (Language.All.All(l => Practice.Item.Texts.Exists(t => t.Language == l.Code)) ? null : Practice.Code);

    /// <summary>Its days, where it is an event or a training; null elsewhere and where they are not known.</summary>
    public Occasion? Occasion { get; private set; }

    /// <summary>What is left where it was withdrawn; then there is no practice.</summary>
    public Tombstone? Tombstone { get; private set; }

    /// <summary>The practice in the words of schema.org.</summary>
    public string StructuredData { get; private set; } = "";

    /// <summary>Whether the words facts were taken from are marked.</summary>
    public bool WithFacts { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, string? facts, CancellationToken ct)
    {
        if (PracticeCode.Misspelt(code) is { } right) return RedirectPermanent(site.Link(Shared.KnowledgeLinks.Practice(right)) + Request.QueryString);
        if (await practices.FindAsync(code, ct) is not { } item) return await BuriedAsync(code, ct);
        Practice = new PracticeView(item, site.Language) { Noted = await links.NotedOfAsync(item.Id, ct) };
        Related = await related.OfAsync(item, ct);
        StructuredData = JsonLd.Text(JsonLd.Document(KnowledgeJsonLd.Practice(resources.Practice(item), [.. Related.Translations.Select(t => t.Code)])));
        if (Occasions.Kinds.Contains(item.Kind)) Occasion = (await occasions.FindAsync(code, ct))?.For(site.Language);
        WithFacts = facts == "1";
        Similar = similar.To(Practice.Code, Related.Family);
        return Page();
    }

    private async Task<IActionResult> BuriedAsync(string code, CancellationToken ct)
    {
        Tombstone = await practices.BuriedAsync(code, ct);
        if (Tombstone is null) return NotFound();
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
