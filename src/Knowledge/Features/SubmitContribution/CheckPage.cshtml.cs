using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;
using Marrakech.Knowledge.Features.SuggestAnswers;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SubmitContribution;

/// <summary>All answers on one page, what is missing, what looks like it, and the button that submits.</summary>
internal sealed class CheckPageModel(AppDb db, SubmitContribution submit, ContributionDesk desk, Suggestions suggestions, PossibleDuplicates duplicates, RelatedCheck related, FileStore files, Site site) : ContributionPage(site)
{
    private static readonly (string Step, string Question)[] suggested = [("objectives", AnswerNames.Objectives), ("actions", AnswerNames.Actions), ("targets", AnswerNames.Targets)];
    private Contribution draft = null!;

    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    public ContributionKind Kind { get; private set; } = null!;
    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;
    public IReadOnlyList<AnswerProblem> Problems { get; private set; } = [];
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    /// <summary>Code and title of published items that may be the same.</summary>
    public IReadOnlyList<(string Code, string Title)> Duplicates { get; private set; } = [];

    /// <summary>What fits the text and was not chosen, with the step where it can be.</summary>
    public IReadOnlyList<(string Step, string Value)> Unchosen { get; private set; } = [];

    public string Name => draft.Title.Length > 0 ? draft.Title : Site["Contribution.Untitled"];

    public string StepOf(Question question) => Kind.Steps.First(s => s.Questions.Contains(question)).Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return ContributionLife.After(draft.State, ContributionMove.Submit) is null ? Redirect(Site.Link(ContributionLinks.One(Code))) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (refusal, _) = await submit.HandleAsync(Code, ct);
        if (refusal is null) return Redirect(Site.Link(ContributionLinks.One(Code)));
        await LoadAsync(ct);
        return Invalid(refusal.Value);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        draft = (await desk.FindAsync(Code, ct))!;
        Kind = ContributionKinds.Find(draft.Kind)!;
        Answers = draft.Read();
        Problems = [.. AnswerCheck.Whole(Kind, Answers), .. await related.ProblemsAsync(Relating.Of(draft, Answers), ct)];
        Files = await files.ListAsync(Contribution.Thing, Code, ct);
        var fitting = suggestions.For(Answers);
        Unchosen = [.. suggested.Where(s => Kind.Find(s.Step) is not null).SelectMany(s => (fitting.GetValueOrDefault(s.Question) ?? [])
            .Where(v => !Answers[s.Question].Contains(v) && !(s.Question == AnswerNames.Objectives && Answers[AnswerNames.Objective].Contains(v)))
            .Select(v => (s.Step, AnswerChoices.Show(s.Question, v, Site))))];
        var family = await related.FamilyAsync(Answers, draft.ItemCode, ct);
        Duplicates = await NamedAsync([.. (await duplicates.FindAsync(Answers, draft.ItemCode, ct)).Where(d => !family.Contains(d.Code))], ct);
    }

    private async Task<IReadOnlyList<(string Code, string Title)>> NamedAsync(IReadOnlyList<PossibleDuplicate> found, CancellationToken ct)
    {
        var codes = found.Select(d => d.Code).ToList();
        var items = await db.Set<Item>().AsNoTracking().Include(i => i.Texts).Include(i => i.Editions).AsSplitQuery().Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, ct);
        return [.. codes.Select(items.GetValueOrDefault).OfType<Item>().Select(i => (i.Code, (i.Texts.Find(t => t.Language == Site.Language.Code) ?? i.Texts.FirstOrDefault())?.Title ?? i.Editions.FirstOrDefault()?.Title ?? i.Code))];
    }
}
