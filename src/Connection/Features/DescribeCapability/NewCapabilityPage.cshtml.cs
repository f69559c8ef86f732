using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.DescribeCapability;

/// <summary>Where an organisation describes something it can do.</summary>
internal sealed class NewCapabilityPageModel(DescribeCapability describe, PeopleDirectory people, CurrentActor actor, Site site) : CapabilityPage(site)
{
    public CapabilityForm Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Guid[] own = actor.Value.Organisation is { } organisation ? [organisation] : [];
        Form = CapabilityForm.Empty(Site.Language, (await people.OrganisationsAsync(own, ct)).Values.FirstOrDefault()?.Languages ?? []);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = new CapabilityForm(Typed);
        var outcome = await describe.AddAsync(Typed, ct);
        if (outcome.Code is { } code) return Redirect(Site.Link(CapabilityLinks.Actions(code)));
        return outcome.Refusal is { } refusal ? Invalid(refusal, CapabilityCheck.Title) : Invalid(outcome.Problems);
    }
}
