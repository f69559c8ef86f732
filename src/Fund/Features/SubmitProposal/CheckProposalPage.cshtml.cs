using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.SubmitProposal;

/// <summary>All answers on one page, what is missing, and the button that submits.</summary>
internal sealed class CheckProposalPageModel(SubmitProposal submit, WriteProgramme.WriteProgramme programme, ProposalDesk desk, Site site) : ProposalPage(site)
{
    private Proposal draft = null!;

    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    public ProposalAnswers Answers { get; private set; } = ProposalAnswers.None;
    public IReadOnlyList<AnswerProblem> Problems { get; private set; } = [];

    /// <summary>What the budget lacks where it comes with the concept note.</summary>
    public IReadOnlyList<ProgrammeGap> Gaps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return draft.State == ProposalState.Draft ? Page() : Redirect(Site.Link(ProposalLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = await submit.HandleAsync(Code, ct);
        if (refusal is null) return Redirect(Site.Link(ProposalLinks.Own(Code)));
        await LoadAsync(ct);
        return Invalid(refusal.Value);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        draft = (await desk.FindAsync(Code, ct))!;
        Answers = draft.Read();
        Problems = ProposalCheck.Whole(Answers);
        Gaps = await programme.IsShortAsync(draft, ct) ? [.. draft.Programme().Gaps(Answers, draft.Participating(), isShort: true)] : [];
    }
}
