using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Knowledge.Features.WriteContribution;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.DescribeExpert;

/// <summary>A small group of questions about oneself, and who may see the answers.</summary>
internal sealed class ExpertQuestionsPageModel(WriteExpert write, ExpertDesk desk, Site site) : FormPage
{
    private Expert expert = null!;
    private ContributionAnswers answers = ContributionAnswers.None;

    [FromRoute(Name = "step")]
    public string StepName { get; set; } = "";

    public Step Step { get; private set; } = null!;
    public int Number => ExpertQuestions.Steps.ToList().IndexOf(Step) + 1;

    /// <summary>What stands in the database under these questions, so that saving over it from another window is noticed.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>Whether what is shown was typed and not saved.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>What was saved elsewhere while this was typed.</summary>
    public ContributionAnswers? Theirs { get; private set; }

    /// <summary>Whether saving shows the answers at once, and whether some of them are looked at first.</summary>
    public bool IsListed => expert.IsListed;
    public bool IsJudged => ExpertQuestions.Fields.Any(f => f.IsJudged && f.Questions.Any(Step.Questions.Contains));

    /// <summary>What stands in a field.</summary>
    public IReadOnlyList<string> Typed(Question question) => IsTyped ? [.. Request.Form[question.Name].OfType<string>()] : answers[question.Name];

    /// <summary>What stands in a field of several lines.</summary>
    public string Lines(Question question) => string.Join('\n', IsTyped ? Typed(question) : Typed(question).Select(v => ExpertWords.Show(site, question, v)));

    public IReadOnlyList<Choice> Choices(Question question) => ExpertWords.Choices(site, question, Typed(question));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "mark")] string? mark, [FromForm(Name = "then")] string? then, CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere) return elsewhere;
        var outcome = await write.HandleAsync(Step, name => [.. Request.Form[name].OfType<string>()], mark, ct);
        if (outcome.IsSaved) return Redirect(site.Link(then == "later" || Number == ExpertQuestions.Steps.Count ? ExpertLinks.Own : ExpertLinks.Step(ExpertQuestions.Steps[Number].Name)));
        IsTyped = true;
        Theirs = outcome.Theirs;
        // From here on the page knows what was saved elsewhere: sent again, these words take its place.
        if (outcome.Theirs is { } theirs) Mark = WriteAnswers.MarkOf(Step, theirs);
        foreach (var problem in outcome.Problems) ModelState.AddModelError(problem.Question.Name, ExpertWords.Problem(site, problem));
        if (outcome.Refusal is not { } refusal) return Invalid();
        var page = Invalid(Step.Questions[0].Name, site[$"Expert.Refusal.{refusal}"]);
        if (refusal == ExpertRefusal.ChangedMeanwhile) Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    /// <summary>Where to go instead; null where this page can be shown.</summary>
    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (ExpertQuestions.FindStep(StepName) is not { } step) return NotFound();
        if (await desk.SeeOwnAsync(ct) is not { State: not ExpertState.Withdrawn } own) return Redirect(site.Link(ExpertLinks.Own));
        (Step, expert, answers) = (step, own, own.Read());
        Mark = WriteAnswers.MarkOf(Step, answers);
        return null;
    }
}
