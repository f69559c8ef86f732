using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.WriteRequest;

/// <summary>One small group of questions.</summary>
internal sealed class RequestQuestionsPageModel(WriteRequest write, RequestDesk desk, Site site) : RequestPage(site)
{
    private SupportRequest draft = null!;
    private RequestAnswers answers = RequestAnswers.None;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "step")]
    public string StepName { get; set; } = "";

    public RequestGroup Group { get; private set; } = null!;
    public string Mark { get; private set; } = "";
    public bool IsTyped { get; private set; }

    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public RequestAnswers? Theirs { get; private set; }

    /// <summary>Place of the group in the journey, from 1.</summary>
    public int Number => RequestGroup.All.ToList().IndexOf(Group) + 1;

    /// <summary>What stands in a field.</summary>
    public IReadOnlyList<string> Typed(string question) => IsTyped ? [.. Request.Form[question].OfType<string>()] : answers[question];

    public IReadOnlyList<Choice> Choices(RequestQuestion question) => RequestChoices.Of(question, Site, Typed(question.Name), answers);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return WriteRequest.Refusal(draft.State, Group, desk.MoverOf(draft)) is null ? Page() : Redirect(Site.Link(RequestLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "mark")] string? mark, [FromForm(Name = "then")] string? then, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var outcome = await write.HandleAsync(Code, Group, name => [.. Request.Form[name].OfType<string>()], mark, ct);
        if (outcome.IsSaved) return Redirect(Site.Link(then == "later" || draft.State != RequestState.Draft || Number == RequestGroup.All.Count ? RequestLinks.Own(Code) : RequestLinks.Questions(Code, RequestGroup.All[Number].Name)));
        IsTyped = true;
        Theirs = outcome.Theirs;
        // From here on the page knows what the other one saved: sent again, these words take its place.
        if (outcome.Theirs is { } theirs) Mark = WriteRequest.MarkOf(Group, theirs);
        foreach (var problem in outcome.Problems) ModelState.AddModelError(problem.Question.Name, Sentence(problem));
        if (outcome.Refusal is not { } refusal) return Invalid();
        ModelState.AddModelError(Group.Questions[0].Name, Site[$"Request.Refusal.{refusal}"]);
        return Invalid(refusal == RequestRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (RequestGroup.Find(StepName) is not { } group) return false;
        draft = (await desk.FindAsync(Code, ct))!;
        (Group, answers) = (group, draft.Read());
        Mark = WriteRequest.MarkOf(group, answers);
        return true;
    }
}
