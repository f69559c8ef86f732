using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.WriteProposal;

/// <summary>One small group of questions.</summary>
internal sealed class ProposalQuestionsPageModel(WriteProposal write, ProposalDesk desk, Site site) : ProposalPage(site)
{
    /// <summary>Sent where the page saves while somebody types.</summary>
    private const string ByItself = "stay";

    private Proposal draft = null!;
    private ProposalAnswers answers = ProposalAnswers.None;

    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "step")]
    public string StepName { get; set; } = "";

    public ProposalGroup Group { get; private set; } = null!;
    public string Mark { get; private set; } = "";
    public bool IsTyped { get; private set; }

    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public ProposalAnswers? Theirs { get; private set; }

    /// <summary>Place of the group in the journey, from 1.</summary>
    public int Number => ProposalGroup.All.ToList().IndexOf(Group) + 1;

    /// <summary>What stands in a field.</summary>
    public IReadOnlyList<string> Typed(string question) => IsTyped ? [.. Request.Form[question].OfType<string>()] : answers[question];

    public IReadOnlyList<Choice> Choices(ProposalQuestion question) => ProposalChoices.Of(question, Site, Typed(question.Name));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return write.Refusal(draft) is null ? Page() : Redirect(Site.Link(ProposalLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "mark")] string? mark, [FromForm(Name = "then")] string? then, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var outcome = await write.HandleAsync(Code, Group, name => [.. Request.Form[name].OfType<string>()], mark, ct);
        if (outcome.IsSaved && then == ByItself) return await LoadAsync(ct) ? new JsonResult(Mark) : NotFound();
        if (outcome.IsSaved) return Redirect(Site.Link(then == "later" || Number == ProposalGroup.All.Count ? ProposalLinks.Own(Code) : ProposalLinks.Questions(Code, ProposalGroup.All[Number].Name)));
        IsTyped = true;
        Theirs = outcome.Theirs;
        // From here on the page knows what the other one saved: sent again, these words take its place.
        if (outcome.Theirs is { } theirs) Mark = WriteProposal.MarkOf(Group, theirs);
        foreach (var problem in outcome.Problems) ModelState.AddModelError(problem.Question.Name, Sentence(problem));
        if (outcome.Refusal is not { } refusal) return Invalid();
        ModelState.AddModelError(Group.Questions[0].Name, Site[$"Proposal.Refusal.{refusal}"]);
        return Invalid(refusal == ProposalRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (ProposalGroup.Find(StepName) is not { } group) return false;
        draft = (await desk.FindAsync(Code, ct))!;
        (Group, answers) = (group, draft.Read());
        Mark = WriteProposal.MarkOf(group, answers);
        return true;
    }
}
