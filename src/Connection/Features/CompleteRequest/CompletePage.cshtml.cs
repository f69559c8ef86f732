using System.Globalization;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.CompleteRequest;

/// <summary>Where the country says what was reached and learned, and how content it is.</summary>
internal sealed class CompletePageModel(CompleteRequest complete, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reached")]
    public string? Reached { get; set; }

    [BindProperty(Name = "lessons")]
    public string? Lessons { get; set; }

    /// <summary>Activities that are neither done nor given up.</summary>
    public int Open { get; private set; }

    public IEnumerable<Choice> Scores(string question) => Enumerable.Range(Satisfaction.Least, Satisfaction.Most).Select(s => s.ToString(CultureInfo.InvariantCulture))
        .Select(s => new Choice(s, Site[$"Satisfaction.Score.{s}"], Chosen: HasForm && Request.Form[question] == s));

    private bool HasForm => Request.HasFormContentType;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (await responses.ProgressAsync(request.Id, ct) is not { } progress) return NotFound();
        Open = progress.Activities.Count(a => Progress.IsOpen(PlanProgress.StateOf(a.Report)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (await complete.HandleAsync(Code, Reached, Lessons, Satisfaction.Read(q => Request.Form[q]), ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Own(Code)));
        Explain(refusal);
        return base.Invalid();
    }

    /// <summary>What is missing is said where it is missing, all of it at once.</summary>
    private void Explain(ResponseRefusal refusal)
    {
        if (refusal is not (ResponseRefusal.TextMissing or ResponseRefusal.TooLong or ResponseRefusal.ScoreMissing))
        {
            ModelState.AddModelError("main", Site[$"Response.Refusal.{refusal}"]);
            return;
        }

        foreach (var (field, text, missing) in new[] { ("reached", Reached, "CompleteRequest.Reached.Missing"), ("lessons", Lessons, "CompleteRequest.Lessons.Missing") })
        {
            if (Typed.Text(text) is not { } typed) ModelState.AddModelError(field, Site[missing]);
            else if (typed.Length > CompletionReport.TextLength) ModelState.AddModelError(field, Site[$"Response.Refusal.{ResponseRefusal.TooLong}"]);
        }

        foreach (var question in Satisfaction.Unanswered(q => Request.Form[q])) ModelState.AddModelError(question, Site.Text("Satisfaction.Missing", Site[$"Satisfaction.{question}"]));
    }
}
