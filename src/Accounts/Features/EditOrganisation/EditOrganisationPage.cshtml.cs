using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.EditOrganisation;

/// <summary>Where an organisation's people and the secretariat change what it says about itself.</summary>
internal sealed class EditOrganisationPageModel(EditOrganisation edit, Site site) : FormPage
{
    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    /// <summary>The name as it stands, whatever is typed.</summary>
    public string Name { get; private set; } = "";

    public OrganisationInput Input { get; private set; } = new();
    public bool ChangesWhole => edit.ChangesWhole;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = (await edit.CurrentAsync(Code, ct))!;
        Name = Input.Name!;
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] OrganisationInput input, CancellationToken ct)
    {
        var refusals = await edit.HandleAsync(Code, input, ct);
        if (refusals.Count == 0) return Redirect(site.Link(AccountLinks.Organisation(Code)));
        await OnGetAsync(ct);
        Input = input;
        foreach (var refusal in refusals) ModelState.AddModelError(OrganisationFields.FieldOf(refusal), site[$"Organisation.Refusal.{refusal}"]);
        return Invalid();
    }
}
