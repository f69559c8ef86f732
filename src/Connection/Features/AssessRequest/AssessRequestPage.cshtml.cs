using System.Globalization;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AssessRequest;

/// <summary>The assessment form, with the rule that makes a priority of it.</summary>
internal sealed class AssessRequestPageModel(AssessRequest assess, ConfidentialReading reading, RequestDesk desk, Site site) : RequestPage(site)
{
    private Assessment? before;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Findings { get; set; }

    /// <summary>Row of the request the assessment was begun from; null before the page was shown.</summary>
    [BindProperty(Name = "row")]
    public int? Row { get; set; }

    public IEnumerable<Choice> Scores(Criterion criterion) =>
        Enumerable.Range(0, Assessment.Most + 1).Select(s => new Choice(s.ToString(CultureInfo.InvariantCulture), Site[$"AssessRequest.Score.{s}"], Chosen: Typed(criterion) == s));

    public IEnumerable<Choice> Risks => Enum.GetValues<RightsRisk>().Select(r => new Choice(r.ToString(), Site[$"RightsRisk.{r}"], Chosen: Risk == r));

    private RightsRisk? Risk => Request.HasFormContentType ? (Enum.TryParse<RightsRisk>(Request.Form["risk"], out var risk) && Enum.IsDefined(risk) ? risk : null) : before?.Risk;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        before = request.ReadAssessment();
        Row ??= request.Row;
        Findings ??= request.Findings;
        return request.State == RequestState.InAssessment || Request.HasFormContentType ? Page() : Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        var scores = Assessment.Criteria.Where(c => Typed(c) is not null).ToDictionary(c => c, c => Typed(c)!.Value);
        foreach (var missing in Assessment.Criteria.Except(scores.Keys)) ModelState.AddModelError(missing.ToString(), Site.Text("AssessRequest.Missing", Site[$"RequestCriterion.{missing}"]));
        if (Risk is null) ModelState.AddModelError("risk", Site["AssessRequest.Risk.Missing"]);
        if (!ModelState.IsValid) return Invalid();
        if (await assess.HandleAsync(Code, new Assessment(scores, Risk!.Value), Findings, Row, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Case(Code)));
        // Told once: who saves again has seen that somebody else was at it.
        if (refusal == RequestRefusal.ChangedMeanwhile) Row = (await desk.FindAsync(Code, ct))!.Row;
        return Invalid(refusal);
    }

    /// <summary>The score that was typed, or that stood there; null for none that can be given.</summary>
    private int? Typed(Criterion criterion) => Request.HasFormContentType
        ? int.TryParse(Request.Form[criterion.ToString()], NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= Assessment.Most ? score : null
        : before?.Scores.TryGetValue(criterion, out var kept) == true ? kept : null;
}
