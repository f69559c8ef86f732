using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>A deposit with what waits, and what can be proposed. Looking at it and deciding have each a page and a rule of their own.</summary>
internal abstract class DepositPage(ContributionDesk desk, CurrentActor actor) : FormPage
{
    public const string Approve = "approve", GiveUp = "give-up", Identify = "identify", Pay = "pay", TakeBack = "take-back";

    [FromRoute(Name = "deposit")]
    public string Code { get; set; } = "";

    public string? Reason { get; set; }
    public string? Contribution { get; set; }
    public string? Reference { get; set; }
    public string? Day { get; set; }
    public Deposit Deposit { get; private set; } = null!;
    public BankAccount Account { get; private set; } = null!;

    /// <summary>The account the other currency left; null where none did.</summary>
    public BankAccount? From { get; private set; }

    /// <summary>Whether whoever looks decides here, and whether what waits is theirs to agree to.</summary>
    public bool MayKeep => ContributionRules.Keep.Allows(actor.Value, null);
    public bool MayApprove => MayKeep && Deposit.Waits is not null && Deposit.WaitsBy != actor.Value.Person;

    public bool Can(DepositStep step) => MayKeep && DepositLife.Can(step, Deposit.Kind, Deposit.State, Deposit.Waits);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindDepositAsync(Code, ct) is not { } found) return NotFound();
        (Deposit, Account, From) = (found, (await desk.FindAccountAsync(found.Account, ct))!, found.FromAccount is null ? null : await desk.FindAccountAsync(found.FromAccount, ct));
        return Page();
    }
}
