using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.Endorse;

/// <summary>What a ministry reads of a request, and where it answers, without an account.</summary>
internal sealed class EndorsePageModel(Endorse endorse, Site site) : RequestPage(site)
{
    private const string Yes = "endorse", No = "decline";

    [FromRoute(Name = "secret")]
    public string Secret { get; set; } = "";

    [BindProperty(Name = "answer")]
    public string? Answer { get; set; }

    [BindProperty(Name = "words")]
    public string? Words { get; set; }

    public OpenedEndorsement Opened { get; private set; } = null!;

    /// <summary>Whether the request is shown; otherwise a sentence says why not.</summary>
    public bool IsShown => Opened.View is EndorsementView.Open or EndorsementView.Answered;

    public IEnumerable<RequestQuestion> Questions => new[] { RequestQuestion.Objective, RequestQuestion.Objectives, RequestQuestion.Support, "beneficiaries" }.Select(RequestQuestion.Find);

    public IEnumerable<Choice> Choices => new[] { Yes, No }.Select(a => new Choice(a, Site[$"Endorse.Do.{a}"], Chosen: a == Answer));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await endorse.FindAsync(Secret, ct) is not { } opened) return NotFound();
        Opened = opened;
        if (!IsShown) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = await endorse.HandleAsync(Secret, Answer switch { Yes => true, No => false, _ => null }, Words, ct);
        if (refusal is null) return Redirect(Site.Link(EndorsementLinks.Answer(Secret)));
        if (await OnGetAsync(ct) is not PageResult page) return NotFound();
        if (!IsShown) return page;
        ModelState.AddModelError(refusal switch { EndorsementRefusal.AnswerMissing => "answer", EndorsementRefusal.WordsMissing => "words", _ => "main" }, Site[$"Endorsement.Refusal.{refusal}"]);
        return Invalid();
    }
}
