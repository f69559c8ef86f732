using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.ChangeVisibility;

/// <summary>Where the focal point makes a submitted request confidential or opens it.</summary>
internal sealed class ChangeVisibilityPageModel(ChangeVisibility change, RequestDesk desk, Site site) : RequestPage(site)
{
    private RequestAnswers answers = RequestAnswers.None;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public string Mark { get; private set; } = "";

    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public RequestAnswers? Theirs { get; private set; }

    public string? Summary => Typed(RequestQuestion.Summary) is [var typed, ..] ? typed : null;

    public IEnumerable<Choice> Choices => RequestChoices.Of(RequestQuestion.Find(RequestQuestion.Visibility), Site, Typed(RequestQuestion.Visibility), answers).Where(c => c.Value.Length > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is { SubmittedAt: not null } ? Page() : Redirect(Site.Link(RequestLinks.Own(Code)));

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "mark")] string? mark, CancellationToken ct)
    {
        await LoadAsync(ct);
        var outcome = await change.HandleAsync(Code, Typed, mark, ct);
        if (outcome.IsSaved) return Redirect(Site.Link(RequestLinks.Own(Code)));
        Theirs = outcome.Theirs;
        // From here on the page knows what the other one saved: sent again, these words take its place.
        if (outcome.Theirs is { } theirs) Mark = WriteRequest.WriteRequest.MarkOf(ChangeVisibility.Group, theirs);
        foreach (var problem in outcome.Problems) ModelState.AddModelError(problem.Question.Name, Sentence(problem));
        if (outcome.Refusal is not { } refusal) return Invalid();
        ModelState.AddModelError(RequestQuestion.Visibility, Site[$"Request.Refusal.{refusal}"]);
        return Invalid(refusal == RequestRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    private IReadOnlyList<string> Typed(string question) => Request.HasFormContentType ? [.. Request.Form[question].OfType<string>()] : answers[question];

    private async Task<SupportRequest> LoadAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        answers = request.Read();
        Mark = WriteRequest.WriteRequest.MarkOf(ChangeVisibility.Group, answers);
        return request;
    }
}
