using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.SuggestAnswers;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.WriteContribution;

/// <summary>A small group of questions of a draft.</summary>
internal sealed class QuestionsPageModel(WriteAnswers write, ContributionDesk desk, Suggestions suggestions, Site site) : ContributionPage(site)
{
    /// <summary>Sent where the page saves while somebody types.</summary>
    private const string ByItself = "stay";

    private Contribution draft = null!;
    private ContributionAnswers answers = ContributionAnswers.None;

    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "step")]
    public string StepName { get; set; } = "";

    public ContributionKind Kind { get; private set; } = null!;
    public Step Step { get; private set; } = null!;
    public string Name => draft.Title.Length > 0 ? draft.Title : Site["Contribution.Untitled"];
    public int Number => Kind.Steps.ToList().IndexOf(Step) + 1;

    /// <summary>What stands in the database under these questions, so that saving over somebody's words is noticed.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>Whether what is shown was typed and not saved.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>What somebody else saved while this was typed.</summary>
    public ContributionAnswers? Theirs { get; private set; }

    /// <summary>Values that fit the text, by question.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Suggested { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What stands in a field.</summary>
    public IReadOnlyList<string> Typed(string question) => IsTyped ? [.. Request.Form[question].OfType<string>()] : answers[question];

    public IReadOnlyList<Choice> Choices(Question question) => AnswerChoices.Of(question, Site, Typed(question.Name), answers, Suggested.GetValueOrDefault(question.Name) ?? []);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ContributionLife.After(draft.State, ContributionMove.Edit) is null ? Redirect(Site.Link(ContributionLinks.One(Code))) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "mark")] string? mark, [FromForm(Name = "then")] string? then, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var outcome = await write.HandleAsync(Code, Step, name => [.. Request.Form[name].OfType<string>()], mark, ct);
        if (then == ByItself) return Told(outcome);
        if (outcome.IsSaved) return Redirect(Site.Link(then == "later" || Number == Kind.Steps.Count ? ContributionLinks.One(Code) : ContributionLinks.Step(Code, Kind.Steps[Number].Name)));
        IsTyped = true;
        Theirs = outcome.Theirs;
        // From here on the page knows what the other one saved: sent again, these words take its place.
        if (outcome.Theirs is { } theirs) Mark = WriteAnswers.MarkOf(Step, theirs);
        Note(outcome.Problems);
        if (outcome.Refusal is not { } refusal) return Invalid();
        ModelState.AddModelError(Step.Questions[0].Name, Site[$"Contribution.Refusal.{refusal}"]);
        return Invalid(refusal == ContributionRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    /// <summary>The answer to a page that saved by itself: the new mark, or by its status what stands against it. The page keeps what was typed and says so.</summary>
    private IActionResult Told(WriteOutcome outcome) => outcome switch
    {
        { IsSaved: true } => new JsonResult(WriteAnswers.MarkOf(Step, draft.Read())),
        { Refusal: ContributionRefusal.ChangedMeanwhile } => StatusCode(StatusCodes.Status409Conflict),
        { Refusal: null } => StatusCode(StatusCodes.Status400BadRequest),
        _ => StatusCode(StatusCodes.Status403Forbidden),
    };

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        draft = (await desk.FindAsync(Code, ct))!;
        Kind = ContributionKinds.Find(draft.Kind)!;
        if (Kind.Find(StepName) is not { } step) return false;
        Step = step;
        answers = draft.Read();
        Mark = WriteAnswers.MarkOf(Step, answers);
        Suggested = suggestions.For(answers).Where(s => step.Questions.Any(q => q.Name == s.Key)).ToDictionary();
        return true;
    }
}
