using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.ContactExpert;

/// <summary>Where somebody writes to an expert, and reads before what the expert will learn about them.</summary>
internal sealed class AskExpertPageModel(AskExpert ask, ExpertDirectory directory, ExpertDesk desk, CurrentActor actor, PeopleDirectory people, Site site) : FormPage
{
    [FromRoute(Name = "expert")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>Name of the organisation acted for, which the expert reads; null for one's own name.</summary>
    public string? Organisation { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await directory.FindAsync(Code, desk.Reader, ct) is not { } expert) return NotFound();
        Name = ExpertWords.NameOf(site, expert.Code, expert.Name);
        if (actor.Value.Organisation is { } id) Organisation = (await people.OrganisationsAsync([id], ct)).GetValueOrDefault(id)?.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (talk, refusal) = await ask.HandleAsync(Code, Text, ct);
        if (talk is { } begun) return Redirect(site.Link(ExpertLinks.Talk(begun)));
        if (refusal is not { } why || await OnGetAsync(ct) is NotFoundResult) return NotFound();
        return Invalid("text", site.Text($"Talk.Refusal.{why}", site.Number(TalkRules.TextLength)));
    }
}
