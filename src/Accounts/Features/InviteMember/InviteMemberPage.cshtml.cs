using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.InviteMember;

/// <summary>Where a person is invited to a role.</summary>
internal sealed class InviteMemberPageModel(InviteMember invite, AppDb db, LiveSettings live, Site site) : FormPage
{
    public int LastsDays => live[AccountsLive.InvitationDays];

    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;
    public InvitationInput Input { get; private set; } = new();

    public IEnumerable<Choice> RoleChoices => invite.Givable(Organisation).Select(r => new Choice(r.ToString(), site[$"Role.{r}"], Chosen: r.ToString() == Input.Role));

    public IEnumerable<Choice> LanguageChoices => Language.All.Select(l => new Choice(l.Code, l.Name, Chosen: l.Code == (Input.Language ?? site.Language.Code)));

    public async Task OnGetAsync(CancellationToken ct) => Organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == Code, ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] InvitationInput input, CancellationToken ct)
    {
        Input = input;
        var refusals = await invite.HandleAsync(Code, input, ct);
        if (refusals.Count == 0) return Redirect(site.Link(OrganisationLinks.Members(Code)));
        await OnGetAsync(ct);
        foreach (var refusal in refusals) ModelState.AddModelError(FieldOf(refusal), site[$"Membership.Refusal.{refusal}"]);
        return Invalid();
    }

    private static string FieldOf(MembershipRefusal refusal) => refusal switch
    {
        MembershipRefusal.RoleNotGiven or MembershipRefusal.RoleDoesNotFit => "role",
        MembershipRefusal.LanguageUnknown => "language",
        _ => "email",
    };
}
