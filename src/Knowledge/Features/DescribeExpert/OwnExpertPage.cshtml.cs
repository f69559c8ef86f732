using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.DescribeExpert;

/// <summary>Oneself as an expert: what is still to be written, where it stands, who sees what.</summary>
internal sealed class OwnExpertPageModel(ExpertDesk desk, StartExpert start, LiveSettings live, Site site) : PageModel
{
    /// <summary>What the person wrote; null before they begin.</summary>
    public Expert? Expert { get; private set; }

    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;

    /// <summary>Whether there is something to go on with.</summary>
    public bool IsOpen => Expert is { State: not ExpertState.Withdrawn };

    /// <summary>Whether a text that was withdrawn is kept still.</summary>
    public bool IsKept => Expert is { State: ExpertState.Withdrawn, Answers: not Expert.Nothing };

    public int KeptDays => live[KnowledgeLive.ExpertDays];

    /// <summary>Whether a version on the list is shown while a change to it waits.</summary>
    public bool HasTwo => Expert is { IsListed: true, State: not ExpertState.Listed };

    /// <summary>The groups of questions and how far each is: done, begun, todo or optional.</summary>
    public IEnumerable<(Step Step, string Status)> Tasks => ExpertQuestions.Steps.Select(s => (s, StatusOf(s)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Expert = await desk.SeeOwnAsync(ct);
        if (Expert is not null) Answers = Expert.Read();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await start.HandleAsync(ct);
        return Redirect(site.Link(ExpertLinks.Own));
    }

    private string StatusOf(Step step)
    {
        var required = step.Questions.Where(q => q.IsRequired).ToList();
        var answered = step.Questions.Count(q => Answers[q.Name].Count > 0);
        if (required.Count == 0) return answered > 0 ? "done" : "optional";
        return required.All(q => Answers[q.Name].Count > 0) ? "done" : answered > 0 ? "begun" : "todo";
    }
}
