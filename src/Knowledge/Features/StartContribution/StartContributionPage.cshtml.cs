using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.StartContribution;

/// <summary>Where somebody begins to contribute.</summary>
internal sealed class StartContributionPageModel(StartContribution start, CurrentActor actor, PeopleDirectory people, Site site) : ContributionPage(site)
{
    [BindProperty(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Name of the organisation acted for; null for one's own name.</summary>
    public string? Organisation { get; private set; }

    /// <summary>Whether the role acted in reviews what others contribute.</summary>
    public bool MayReview => ContributionRules.Review.Allows(actor.Value, null);

    public IEnumerable<Choice> Kinds => ContributionKinds.All.Select(k => new Choice(k.Name, $"{Site[$"Kind.{k.Name}"]}: {Site[$"KindIs.{k.Name}"]}", Chosen: k.Name == Kind));

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (actor.Value.Organisation is { } id) Organisation = (await people.OrganisationsAsync([id], ct)).GetValueOrDefault(id)?.Name;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (ContributionKinds.Find(Kind) is not { } kind)
        {
            ModelState.AddModelError("kind", Site["Contribute.Kind.Missing"]);
            return Invalid();
        }

        var (draft, refusal) = await start.HandleAsync(kind, Site.Language, ct);
        return refusal is null ? Redirect(Site.Link(ContributionLinks.One(draft!))) : Invalid(refusal.Value, "kind");
    }
}
