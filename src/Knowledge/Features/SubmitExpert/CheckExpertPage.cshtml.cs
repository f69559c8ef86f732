using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.SubmitExpert;

/// <summary>All answers on one page with who sees them, what is missing, and the button that hands them in.</summary>
internal sealed class CheckExpertPageModel(SubmitExpert submit, ExpertDesk desk, Site site) : FormPage
{
    public Expert Expert { get; private set; } = null!;
    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;
    public IReadOnlyList<AnswerProblem> Problems { get; private set; } = [];

    public static string StepOf(Question question) => ExpertQuestions.Steps.First(s => s.Questions.Contains(question)).Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : Redirect(site.Link(ExpertLinks.Own));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = await submit.HandleAsync(ct);
        if (refusal is null || !await LoadAsync(ct)) return Redirect(site.Link(ExpertLinks.Own));
        return Invalid("main", site[$"Expert.Refusal.{refusal}"]);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeOwnAsync(ct) is not { State: ExpertState.Draft } own) return false;
        (Expert, Answers) = (own, own.Read());
        Problems = ExpertQuestions.Missing(Answers);
        return true;
    }
}
