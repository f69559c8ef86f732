using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AssignRequest;

/// <summary>Where a request is given to an officer.</summary>
internal sealed class AssignRequestPageModel(AssignRequest assign, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "officer")]
    public string? Officer { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        var chosen = Officer ?? request.Officer?.ToString();
        Choices = [new Choice("", Site["Request.Choose"]), .. (await assign.OfficersAsync(ct)).Select(o => new Choice(o.Person.ToString(), o.Name, Chosen: o.Person.ToString() == chosen))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (!Guid.TryParse(Officer, out var officer) || !(await assign.OfficersAsync(ct)).Any(o => o.Person == officer))
        {
            ModelState.AddModelError("officer", Site["AssignRequest.Missing"]);
            return Invalid();
        }

        return await assign.HandleAsync(Code, officer, ct) is { } refusal ? Invalid(refusal, "officer") : Redirect(Site.Link(RequestLinks.Case(Code)));
    }
}
