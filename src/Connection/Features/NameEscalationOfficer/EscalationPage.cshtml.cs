using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.NameEscalationOfficer;

/// <summary>Where the officer is named who is told of missed promises.</summary>
internal sealed class EscalationPageModel(NameEscalationOfficer name, PeopleDirectory people, Site site) : RequestPage(site)
{
    [BindProperty(Name = "officer")]
    public string? Officer { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var named = Officer ?? (await name.NamedAsync(ct))?.ToString();
        var officers = (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => (Key: h.Person.ToString(), h.Name)).Distinct();
        Choices = [new Choice("", Site["Request.Choose"]), .. officers.Select(o => new Choice(o.Key, o.Name, Chosen: o.Key == named))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (!Guid.TryParse(Officer, out var officer) || Choices.All(c => c.Value != officer.ToString()))
        {
            ModelState.AddModelError("officer", Site["AssignRequest.Missing"]);
            return Invalid();
        }

        await name.HandleAsync(officer, ct);
        return Redirect(Site.Link(RequestLinks.Escalation));
    }
}
