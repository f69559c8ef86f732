using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.DescribeCapability;

/// <summary>Where an organisation writes anew what it can do.</summary>
internal sealed class EditCapabilityPageModel(DescribeCapability describe, CapabilityDesk desk, Site site) : CapabilityPage(site)
{
    [FromRoute(Name = "capability")]
    public string Code { get; set; } = "";

    public CapabilityForm Form { get; private set; } = null!;
    public string Name { get; private set; } = "";

    /// <summary>Which writing of it stands on the page.</summary>
    public int Row { get; private set; }

    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public CapabilityShown? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Taken back by a colleague meanwhile: the list no longer has it.
        if (await desk.FindAsync(Code, ct) is not { } found) return Redirect(Site.Link(CapabilityLinks.Mine));
        Show(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "row")] int? row, CancellationToken ct)
    {
        var outcome = await describe.ChangeAsync(Code, Typed, row, ct);
        if (outcome.Code is not null) return Redirect(Site.Link(CapabilityLinks.Mine));
        if ((outcome.Theirs ?? await desk.FindAsync(Code, ct)) is { } found) Show(found);
        Form = new CapabilityForm(Typed);
        // From here on the page knows what the other one saved: sent again, these words take its place.
        if (outcome.Theirs is { } theirs) Theirs = CapabilityShown.Of(theirs, desk.Today);
        else Row = row ?? Row;
        return outcome.Refusal is { } refusal ? Invalid(refusal) : Invalid(outcome.Problems);
    }

    private void Show(Capability capability) => (Form, Name, Row) = (CapabilityForm.Of(capability.Read(), Site), capability.Title, capability.Row);
}
