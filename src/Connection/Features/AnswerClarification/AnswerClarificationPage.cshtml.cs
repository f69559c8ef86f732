using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.AnswerClarification;

/// <summary>What was asked, and where the country answers.</summary>
internal sealed class AnswerClarificationPageModel(AnswerClarification answer, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Answer { get; set; }

    /// <summary>The question.</summary>
    public string? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var story = (await desk.FindAsync(Code, ct))!.Story();
        Asked = story.Steps.LastOrDefault(s => s.Move == RequestMove.AskClarification)?.Reason;
        return story.State == RequestState.ClarificationAsked ? Page() : Redirect(Site.Link(RequestLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await answer.HandleAsync(Code, Answer, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Own(Code)));
        await OnGetAsync(ct);
        return Invalid(refusal, "reason");
    }
}
