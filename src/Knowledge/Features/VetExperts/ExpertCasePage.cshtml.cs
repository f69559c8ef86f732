using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.VetExperts;

/// <summary>An expert as the secretariat sees them: everything that was handed in, what it changes, who may see what. Reading it is an act.</summary>
internal sealed class ExpertCasePageModel(ExpertDesk desk, CurrentActor actor) : PageModel
{
    [FromRoute(Name = "expert")]
    public string Code { get; set; } = "";

    public Expert Expert { get; private set; } = null!;

    /// <summary>What was handed in; while the person writes on, what is listed.</summary>
    public ContributionAnswers Answers => Expert.State is ExpertState.Submitted or ExpertState.Declined || !Expert.IsListed ? Expert.Read() : Expert.ReadListed();

    public IEnumerable<Question> Questions => ExpertQuestions.Steps.SelectMany(s => s.Questions);

    public bool IsOwn => Expert.Person == actor.Value.Person;

    public bool MayDecide => ExpertRules.Decide.Allows(actor.Value, null) && !IsOwn && (Expert.State == ExpertState.Submitted || Expert.IsListed);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // A draft is its person's alone, and what was withdrawn is nobody's.
        if (await desk.SeeAsync(Code, ct) is not { } expert || expert.SubmittedAt is null || (!expert.IsListed && expert.State is ExpertState.Draft or ExpertState.Withdrawn)) return NotFound();
        Expert = expert;
        await desk.ReadAsync(expert, ct);
        return Page();
    }
}
