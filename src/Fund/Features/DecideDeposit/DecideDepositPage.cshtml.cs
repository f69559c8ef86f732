using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.DecideDeposit;

/// <summary>Where a step of a deposit is proposed, agreed to or given up.</summary>
internal sealed class DecideDepositPageModel(DecideDeposit decide, ProposeStep propose, ContributionDesk desk, CurrentActor actor, Site site) : DepositPage(desk, actor)
{
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? does, [FromForm] int? row, [FromForm] string? reason, [FromForm] string? contribution, [FromForm] string? reference, [FromForm] string? day, CancellationToken ct)
    {
        (Reason, Contribution, Reference, Day) = (reason, contribution, reference, day);
        var refusal = does switch
        {
            Approve => await decide.ApproveAsync(Code, row, ct),
            GiveUp => await decide.GiveUpAsync(Code, reason, row, ct),
            Identify => await propose.IdentifyAsync(Code, contribution, row, ct),
            Pay => await propose.PayAsync(Code, reference, day, row, ct),
            TakeBack => await propose.TakeBackAsync(Code, reason, row, ct),
            _ => DepositRefusal.WrongState,
        };
        if (refusal is null) return Redirect(site.Link(ContributionLinks.Deposit(Code)));
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        return Invalid(refusal switch
        {
            DepositRefusal.ReasonMissing => "reason",
            DepositRefusal.ReferenceMissing or DepositRefusal.ReferenceUsed => "reference",
            DepositRefusal.DayWrong or DepositRefusal.DayAhead when does == Pay => "day",
            _ when does == Identify => "contribution",
            _ => "main",
        }, refusal == DepositRefusal.ReferenceUsed ? site["Deposit.Refusal.ReferenceOfPayment"] : site[$"Deposit.Refusal.{refusal}"]);
    }
}
