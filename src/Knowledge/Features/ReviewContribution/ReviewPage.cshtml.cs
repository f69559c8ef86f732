using System.Globalization;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ReviewContribution;

/// <summary>A review of one's own: first the conflict of interest, then the scores.</summary>
internal sealed class ReviewPageModel(ReviewContribution review, FileStore files, Site site) : ContributionPage(site)
{
    [FromRoute(Name = "review")]
    public Guid Id { get; set; }

    [BindProperty(Name = "conflict")]
    public string? Conflict { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "recommendation")]
    public string? Recommended { get; set; }

    public Contribution Contribution { get; private set; } = null!;
    public PanelSeat Seat { get; private set; } = null!;
    public ContributionKind Kind { get; private set; } = null!;
    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    /// <summary>Whether they review it now. Who declared a conflict, was replaced or is done reads no more than what they found: what is written later is not for them.</summary>
    public bool Reviews => Seat.IsOpen && Seat.Round == Contribution.Round && Contribution.State == ContributionState.InReview;

    public IEnumerable<Choice> Conflicts => [new Choice("no", Site["Conflict.No"], Chosen: Conflict == "no"), new Choice("yes", Site["Conflict.Yes"], Chosen: Conflict == "yes")];

    public IEnumerable<Choice> Recommendations => Enum.GetValues<Recommendation>().Select(r => new Choice(r.ToString(), Site[$"Recommendation.{r}"], Chosen: r.ToString() == Recommended));

    public IEnumerable<Choice> Points(Criterion criterion) => Enumerable.Range(0, Assessment.Most + 1).Select(p => p.ToString(CultureInfo.InvariantCulture))
        .Select(p => new Choice(p, Site[$"Points.{p}"], Chosen: p == Typed($"points{criterion}")));

    public string? Sentence(Criterion criterion) => Typed($"sentence{criterion}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await review.FindAsync(Id, ct) is not var (contribution, seat)) return NotFound();
        (Contribution, Seat) = (contribution, seat);
        Kind = ContributionKinds.Find(contribution.Kind)!;
        if (!Reviews) return Page();
        Answers = contribution.Read().WithoutContact();
        Files = await files.ListAsync(Data.Contributions.Contribution.Thing, contribution.Code, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (Seat.State == SeatState.Asked) return await DeclareAsync(ct);
        var problems = Problems().ToList();
        foreach (var (field, key) in problems) ModelState.AddModelError(field, Site[key]);
        if (problems.Count > 0) return Invalid();
        var assessment = new Assessment([.. Assessment.Criteria.Select(c => new Score(c, int.Parse(Typed($"points{c}")!, CultureInfo.InvariantCulture), SentenceOf(c)!))], Enum.Parse<Recommendation>(Recommended!));
        return await review.ScoreAsync(Id, assessment, ct) is { } refusal ? Invalid(refusal) : Redirect(Site.Link(ContributionLinks.Reviews));
    }

    private async Task<IActionResult> DeclareAsync(CancellationToken ct)
    {
        if (Conflict is not ("yes" or "no"))
        {
            ModelState.AddModelError("conflict", Site["Conflict.Missing"]);
            return Invalid();
        }

        if (await review.DeclareAsync(Id, Conflict == "yes", Reason, ct) is { } refusal) return Invalid(refusal, "conflict");
        return Redirect(Site.Link(Conflict == "yes" ? ContributionLinks.Reviews : ContributionLinks.Review(Id)));
    }

    private IEnumerable<(string Field, string Key)> Problems()
    {
        foreach (var criterion in Assessment.Criteria)
        {
            if (!(int.TryParse(Typed($"points{criterion}"), NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= Assessment.Most)) yield return ($"points{criterion}", "Score.Missing");
            if (SentenceOf(criterion) is not { } sentence) yield return ($"sentence{criterion}", "Score.Sentence.Missing");
            else if (sentence.Length > Assessment.SentenceLength) yield return ($"sentence{criterion}", "Score.Sentence.TooLong");
        }

        if (!Enum.GetNames<Recommendation>().Contains(Recommended)) yield return ("recommendation", "Score.Recommendation.Missing");
    }

    private string? SentenceOf(Criterion criterion) => Domain.Contributions.Typed.Text(Sentence(criterion));

    private string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : null;
}
