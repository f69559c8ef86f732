using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>What could help a request, with the reckoning behind each suggestion, and where an officer decides.</summary>
internal sealed class MatchPageModel(FindMatches find, DecideMatch decide, KnownCandidates known, ConfidentialReading reading, RequestDesk desk, Site site) : RequestPage(site)
{
    private SupportRequest request = null!;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "candidate")]
    public string? Candidate { get; set; }

    [BindProperty(Name = "verdict")]
    public string? VerdictName { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Suggestions Found { get; private set; } = Suggestions.None;
    public IReadOnlyList<MatchDecision> Decided { get; private set; } = [];
    public bool MayDecide => DecideMatch.IsOpen(request.State);
    public IEnumerable<Choice> Verdicts => Enum.GetValues<Verdict>().Select(v => new Choice(v.ToString(), Site[$"Verdict.{v}"], Chosen: v.ToString() == VerdictName));

    /// <summary>The page of a candidate.</summary>
    public string PathOf(CandidateKind kind, string code) => known.AddressOf(kind, code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        Decided = await decide.CountingAsync(request.Id, ct);
        Found = await find.FindAsync(request, Decided, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        var kind = await known.KindOfAsync(Candidate, request, ct);
        if (kind is null) ModelState.AddModelError("candidate", Site["MatchRequest.Candidate.Unknown"]);
        if (!Enum.TryParse<Verdict>(VerdictName, out var verdict) || !Enum.IsDefined(verdict)) ModelState.AddModelError("verdict", Site["MatchRequest.Verdict.Missing"]);
        if (!ModelState.IsValid) return Invalid();
        var code = KnownCandidates.Spelt(Candidate)!;
        var score = Found.Best[kind!.Value].FirstOrDefault(f => f.Match.Candidate.Code == code)?.Match.Score;
        return await decide.HandleAsync(Code, kind.Value, code, score, verdict, Reason, ct) is { } refusal ? Invalid(refusal, "candidate") : Redirect(Site.Link(RequestLinks.Matches(Code)));
    }
}
