using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.WithdrawExpert;

/// <summary>Where a person takes back what they wrote about themself.</summary>
internal sealed class WithdrawExpertPageModel(WithdrawExpert withdraw, ExpertDesk desk, LiveSettings live, Site site) : FormPage
{
    /// <summary>Whether it is withdrawn already, and only the text is left to erase.</summary>
    public bool IsWithdrawn { get; private set; }

    public int KeptDays => live[KnowledgeLive.ExpertDays];

    public IReadOnlyList<Choice> Erase => [new Choice(AnswerNames.Yes, site["Expert.Withdraw.Erase"], Chosen: IsWithdrawn)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.SeeOwnAsync(ct) is not { } own || (own.State == ExpertState.Withdrawn && own.Answers == Expert.Nothing)) return Redirect(site.Link(ExpertLinks.Own));
        IsWithdrawn = own.State == ExpertState.Withdrawn;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "erase")] string? erase, CancellationToken ct)
    {
        if (await withdraw.HandleAsync(erase == AnswerNames.Yes, ct) is not { } refusal || await OnGetAsync(ct) is not PageResult) return Redirect(site.Link(ExpertLinks.Own));
        return Invalid("erase", site[$"Expert.Refusal.{refusal}"]);
    }
}
