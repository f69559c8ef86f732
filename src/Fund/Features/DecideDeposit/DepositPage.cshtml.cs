using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.DecideDeposit;

/// <summary>A deposit with what waits, and what can be proposed.</summary>
internal sealed class DepositPageModel(DecideDeposit decide, ProposeStep propose, ContributionDesk desk, CurrentActor actor, Site site) : FormPage
{
    public const string Approve = "approve", GiveUp = "give-up", Identify = "identify", Pay = "pay", TakeBack = "take-back";

    [FromRoute(Name = "deposit")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "contribution")]
    public string? Contribution { get; set; }

    [BindProperty(Name = "reference")]
    public string? Reference { get; set; }

    [BindProperty(Name = "day")]
    public string? Day { get; set; }

    public Deposit Deposit { get; private set; } = null!;
    public BankAccount Account { get; private set; } = null!;

    /// <summary>The account the other currency left; null where none did.</summary>
    public BankAccount? From { get; private set; }

    /// <summary>Whether whoever looks may do something here, and whether it is theirs to agree.</summary>
    public bool MayKeep => ContributionRules.Keep.Allows(actor.Value, null);
    public bool MayApprove => MayKeep && Deposit.Waits is not null && Deposit.WaitsBy != actor.Value.Person;

    public bool Can(DepositStep step) => MayKeep && DepositLife.Can(step, Deposit.Kind, Deposit.State, Deposit.Waits);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindDepositAsync(Code, ct) is not { } found) return NotFound();
        (Deposit, Account, From) = (found, (await desk.FindAccountAsync(found.Account, ct))!, found.FromAccount is null ? null : await desk.FindAccountAsync(found.FromAccount, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "row")] int? row, CancellationToken ct)
    {
        var refusal = !MayKeep ? DepositRefusal.WrongState : Do switch
        {
            Approve => await decide.ApproveAsync(Code, row, ct),
            GiveUp => await decide.GiveUpAsync(Code, Reason, row, ct),
            Identify => await propose.IdentifyAsync(Code, Contribution, row, ct),
            Pay => await propose.PayAsync(Code, Reference, Day, row, ct),
            TakeBack => await propose.TakeBackAsync(Code, Reason, row, ct),
            _ => DepositRefusal.WrongState,
        };
        if (refusal is null) return Redirect(site.Link(ContributionLinks.Deposit(Code)));
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        return Invalid(refusal switch
        {
            DepositRefusal.ReasonMissing => "reason",
            DepositRefusal.ReferenceMissing => "reference",
            DepositRefusal.ReferenceUsed => "reference",
            DepositRefusal.DayWrong or DepositRefusal.DayAhead when Do == Pay => "day",
            _ when Do == Identify => "contribution",
            _ => "main",
        }, refusal == DepositRefusal.ReferenceUsed ? site["Deposit.Refusal.ReferenceOfPayment"] : site[$"Deposit.Refusal.{refusal}"]);
    }
}
