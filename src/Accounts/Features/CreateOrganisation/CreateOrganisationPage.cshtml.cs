using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.CreateOrganisation;

/// <summary>Where the secretariat takes an organisation up.</summary>
internal sealed class CreateOrganisationPageModel(CreateOrganisation create, Site site) : FormPage
{
    public OrganisationInput Input { get; private set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] OrganisationInput input, CancellationToken ct)
    {
        Input = input;
        var (code, refusals) = await create.HandleAsync(input, ct);
        if (code is not null) return Redirect(site.Link(AccountLinks.Organisation(code)));
        foreach (var refusal in refusals) ModelState.AddModelError(OrganisationFields.FieldOf(refusal), site[$"Organisation.Refusal.{refusal}"]);
        return Invalid();
    }
}
