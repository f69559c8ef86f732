using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.ListOwnCapabilities;

/// <summary>What the organisation acted for can do, what was confirmed longest ago first; one button says that it still holds.</summary>
internal sealed class OwnCapabilitiesPageModel(CapabilityDesk desk, ConfirmCapability.ConfirmCapability confirm, PeopleDirectory people, CurrentActor actor, Site site) : CapabilityPage(site)
{
    public IReadOnlyList<CapabilityShown> Rows { get; private set; } = [];
    public OrganisationFacts? Organisation { get; private set; }

    /// <summary>Whether everybody sees what stands here.</summary>
    public bool IsPublic => Organisation?.IsTrusted == true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Guid[] own = actor.Value.Organisation is { } organisation ? [organisation] : [];
        Organisation = (await people.OrganisationsAsync(own, ct)).Values.FirstOrDefault();
        Rows = [.. (await desk.OwnAsync(ct)).Select(c => CapabilityShown.Of(c, desk.Today))];
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "capability")] string? capability, CancellationToken ct)
    {
        if (await confirm.HandleAsync(capability ?? "", ct) is not { } refusal) return Redirect(Site.Link(CapabilityLinks.Mine));
        await OnGetAsync(ct);
        return Invalid(refusal, "main");
    }
}
