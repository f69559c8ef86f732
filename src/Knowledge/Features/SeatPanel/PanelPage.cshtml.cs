using Marrakech.Accounts.Contracts;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.SeatPanel;

/// <summary>Where the secretariat sees who is proposed to review, asks them, and puts another one in somebody's place.</summary>
internal sealed class PanelPageModel(SeatPanel panel, ContributionDesk desk, ReviewerPool pool, PeopleDirectory people, PanelRule rule, Site site) : ContributionPage(site)
{
    private Contribution contribution = null!;

    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    public string Name => contribution.Title;
    public PanelRule Rule => rule;

    /// <summary>Everybody asked in this round, with name and organisation.</summary>
    public IReadOnlyList<(PanelSeat Seat, string Name, string Organisation)> Seats { get; private set; } = [];

    /// <summary>Who can be asked; those proposed are chosen.</summary>
    public IReadOnlyList<Choice> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        contribution = (await desk.FindAsync(Code, ct))!;
        if (contribution.SubmittedAt is null) return NotFound();
        var all = await pool.AllAsync(contribution, ct);
        var seats = contribution.Seats.Where(s => s.Round == contribution.Round).OrderBy(s => s.Id).ToList();
        var organisations = await people.OrganisationsAsync([.. seats.Select(s => s.Organisation)], ct);
        Seats = [.. seats.Select(s => (s, all.FirstOrDefault(k => k.Candidate.Person == s.Reviewer)?.Name ?? Site["Panel.Left"], organisations.GetValueOrDefault(s.Organisation)?.Name ?? ""))];
        var proposed = pool.Propose(contribution, all).Select(c => c.Person).ToHashSet();
        Candidates =
        [
            .. all.Where(k => !k.Candidate.IsOwn && seats.TrueForAll(s => s.Reviewer != k.Candidate.Person)).OrderByDescending(k => proposed.Contains(k.Candidate.Person))
                .Select(k => new Choice(k.Candidate.Person.ToString(), Say(k), Chosen: proposed.Contains(k.Candidate.Person))),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "reviewers")] List<Guid>? reviewers, [FromForm(Name = "seat")] Guid? seat, [FromForm(Name = "reason")] string? reason, CancellationToken ct)
    {
        var refusal = seat is { } taken ? await panel.ReplaceAsync(Code, taken, reason, ct) : await panel.AskAsync(Code, reviewers ?? [], ct);
        if (refusal is null) return Redirect(Site.Link(ContributionLinks.Panel(Code)));
        return await OnGetAsync(ct) is PageResult ? Invalid(refusal.Value, "reviewers") : NotFound();
    }

    private string Say(KnownCandidate known) => Site.Text(known.Candidate.IsUn ? "Panel.Candidate.Un" : "Panel.Candidate", known.Name, known.Organisation.Name,
        string.Join(Site["List.Comma"], known.Organisation.Languages), Site.Number(known.Candidate.Open));
}
