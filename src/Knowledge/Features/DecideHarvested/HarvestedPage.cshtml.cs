using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Harvesting;
using Marrakech.Knowledge.Features.SuggestAnswers;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideHarvested;

/// <summary>A record of another repository: what it says, what it changes, what may be the same, and the decision.</summary>
internal sealed class HarvestedPageModel(AppDb db, DecideHarvested decide, Suggestions suggestions, PossibleDuplicates duplicates, Site site) : ContributionPage(site)
{
    public const string Accept = "accept", Decline = "decline";

    [FromRoute(Name = "source")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "record")]
    public Guid Id { get; set; }

    public string SourceName { get; private set; } = "";
    public HarvestRecord Record { get; private set; } = null!;
    public HarvestedThing Thing { get; private set; } = null!;
    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;
    public IReadOnlyList<AnswerDifference> Difference { get; private set; } = [];
    public IReadOnlyList<(string Code, string Title)> Duplicates { get; private set; } = [];
    public string? Move { get; private set; }
    public string? Reason { get; private set; }
    public int Seen { get; private set; }
    public bool IsOpen => Record.State == HarvestState.Held;

    public IEnumerable<Choice> Moves => [new(Accept, Site[Record.IsGone ? "DecideHarvested.Withdraw" : "DecideHarvested.Accept"], Chosen: Move == Accept), new(Decline, Site["DecideHarvested.Decline"], Chosen: Move == Decline)];

    /// <summary>Choices for what the record leaves open; null where it says it.</summary>
    public IReadOnlyList<Choice>? Languages => ChoicesOf(AnswerNames.Language, []);
    public IReadOnlyList<Choice>? Objectives => ChoicesOf(AnswerNames.Objective, suggestions.For(Answers.One(AnswerNames.Language) is null ? Answers.With(AnswerNames.Language, Site.Language.Code) : Answers).GetValueOrDefault(AnswerNames.Objective) ?? []);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<HarvestSource>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == Code, ct) is not { } source) return NotFound();
        if (await db.Set<HarvestRecord>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.SourceId == source.Id, ct) is not { } record) return NotFound();
        (SourceName, Record, Thing, Seen) = (source.Name, record, record.Read(), record.Row);
        Answers = Thing.Read();
        if (record.ItemCode is { } code && await BeforeAsync(code, ct) is { } before) Difference = AnswerDifference.Between(before, Answers);
        else if (record.State == HarvestState.Held) await FindDuplicatesAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "move")] string? move, [FromForm(Name = "reason")] string? reason, [FromForm(Name = "language")] string? language, [FromForm(Name = "objective")] string? objective, [FromForm(Name = "seen")] int seen, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        (Move, Reason) = (move, reason);
        if (move is not (Accept or Decline))
        {
            ModelState.AddModelError("move", Site["DecideHarvested.Move.Missing"]);
            return Invalid();
        }

        var refusal = move == Accept ? await decide.AcceptAsync(Id, seen, language, objective, reason, ct) : await decide.DeclineAsync(Id, seen, reason, ct);
        if (refusal is null) return Redirect(Site.Link(HarvestLinks.Source(Code)));
        ModelState.AddModelError(FieldOf(refusal.Value), Site[$"DecideHarvested.Refusal.{refusal}"]);
        return Invalid();
    }

    private static string FieldOf(HarvestedRefusal refusal) => refusal switch
    {
        HarvestedRefusal.LanguageMissing => "language",
        HarvestedRefusal.ObjectiveMissing => "objective",
        HarvestedRefusal.ReasonMissing => "reason",
        _ => "move",
    };

    private IReadOnlyList<Choice>? ChoicesOf(string question, IReadOnlyList<string> suggested) =>
        Answers.One(question) is not null ? null : AnswerChoices.Of(Question.Find(question)!, Site, [], Answers, suggested);

    private async Task<ContributionAnswers?> BeforeAsync(string item, CancellationToken ct) =>
        (await db.Set<Item>().IgnoreQueryFilters().Where(i => i.Code == item).SelectMany(i => i.Versions).AsNoTracking().SingleOrDefaultAsync(v => v.IsCurrent, ct))?.Read();

    private async Task FindDuplicatesAsync(CancellationToken ct)
    {
        var codes = (await duplicates.FindAsync(Answers, null, ct)).Select(d => d.Code).ToList();
        var titles = await db.Set<Item>().AsNoTracking().Where(i => codes.Contains(i.Code)).Select(i => new { i.Code, i.Texts }).ToListAsync(ct);
        Duplicates = [.. codes.Select(c => (c, titles.Find(t => t.Code == c)?.Texts is { } texts ? (texts.Find(t => t.Language == Site.Language.Code) ?? texts.FirstOrDefault())?.Title ?? c : c))];
    }
}
