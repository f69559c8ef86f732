using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.CreateCommunity;

/// <summary>Where the secretariat changes what a community says of itself.</summary>
internal sealed class EditCommunityPageModel(SaveCommunity save, CommunityDesk desk, Site site) : CommunityFormPage(site)
{
    private readonly Site site = site;

    [FromRoute(Name = "community")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "row")]
    public string? Row { get; set; }

    public Community Community { get; private set; } = null!;

    /// <summary>Whether somebody else saved it meanwhile: both wordings stand on the page.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } view) return NotFound();
        Community = view.Community;
        (Name, Aim) = (Community.Name, Community.Aim);
        (Objectives, Languages) = (Community.Objectives.Split(' '), [.. Community.LanguageCodes]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await save.EditAsync(Code, Wish, int.TryParse(Row, out var row) ? row : -1, ct) is not { } refusal) return Redirect(site.Link(DiscussionLinks.Community(Code)));
        if (await desk.FindAsync(Code, ct) is not { } view) return NotFound();
        Community = view.Community;
        var page = Refused(refusal);
        if (refusal != CommunityRefusal.ChangedMeanwhile) return page;
        IsOvertaken = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }
}
