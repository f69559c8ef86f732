using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.SignPlan;

/// <summary>Where a party signs the plan: its text stands on the page, and what is signed is that text.</summary>
internal abstract class SigningPage(SignPlan sign, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    /// <summary>Where the party is led back to.</summary>
    protected abstract string Back { get; }

    [BindProperty(Name = "hash")]
    public string? Hash { get; set; }

    public PlanShown? Plan { get; private set; }

    /// <summary>Why it cannot be signed now; null where it can.</summary>
    public ResponseRefusal? Stands { get; private set; }

    private string Reference { get; set; } = "";

    /// <summary>Reference of the request.</summary>
    protected abstract Task<string> ReferenceAsync(CancellationToken ct);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(await ReferenceAsync(ct), ct))!;
        Reference = request.Code;
        if ((await responses.PlansAsync(request.Id, ct)).FirstOrDefault(p => p.State == PlanState.ForSignature) is not { } version || await responses.PartyAsync(request, ct) is not { } party) return Page();
        // Whose invitation was taken back reads no more of the request.
        if ((await responses.InvitedAsync(request.Id, ct)).Any(i => i.Organisation.Code == party && i.Invitation.State == InvitationState.Withdrawn)) return Page();
        Plan = PlanShown.Of(version, null);
        Stands = Signing.Refusal(Plan.Plan, version.State, version.Signed(), party, Plan.Plan.Hash());
        if (Stands == ResponseRefusal.NotAParty) Plan = null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        return await sign.HandleAsync(Reference, Hash, ct) is { } refusal ? Invalid(refusal, "main") : Redirect(Site.Link(Back));
    }
}
