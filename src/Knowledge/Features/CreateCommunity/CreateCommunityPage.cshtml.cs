using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.CreateCommunity;

/// <summary>Where the secretariat creates a community.</summary>
internal sealed class CreateCommunityPageModel(SaveCommunity save, Site site) : CommunityFormPage(site)
{
    private readonly Site site = site;

    [BindProperty(Name = "closed")]
    public string? Closed { get; set; }

    public IEnumerable<Choice> Kinds => [new Choice("no", site["Community.Open.What"], Chosen: Closed == "no"), new Choice("yes", site["Community.Closed.What"], Chosen: Closed == "yes")];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Closed is not ("yes" or "no")) return Invalid("closed", site["Community.Who.Missing"]);
        var (code, refusal) = await save.CreateAsync(Wish, Closed == "yes", ct);
        return refusal is { } against ? Refused(against) : Redirect(site.Link(DiscussionLinks.Community(code!)));
    }
}
