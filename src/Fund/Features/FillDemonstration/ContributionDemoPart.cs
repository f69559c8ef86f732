using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Periods;
using Marrakech.Fund.Features.AgreeContribution;
using Marrakech.Fund.Features.EnterDeposit;
using Marrakech.Fund.Features.PledgeContribution;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.FillDemonstration;

/// <summary>A day, counted from today, and an amount.</summary>
internal sealed record DemoPayment(int Day, string Amount);

/// <summary>An invented contribution and where it ends.</summary>
internal sealed record DemoContribution(int Donor, string End, string Currency, string Amount, string Earmark, string Note, bool Public, int Agreed, IReadOnlyList<DemoPayment> Parts, IReadOnlyList<DemoPayment> Paid, string? Why);

/// <summary>Brings invented contributions into every state, in three currencies, each step by who would take it, and each deposit by two people.</summary>
internal sealed class ContributionDemoPart(
    AppDb db, CurrentActor actor, PeopleDirectory people, ContributionDesk desk, PledgeContribution.PledgeContribution pledge, AgreeContribution.AgreeContribution agree, EndContribution.EndContribution end,
    KeepBankAccounts.KeepBankAccounts accounts, KeepRates.KeepRates rates, EnterDeposit.EnterDeposit enter, DecideDeposit.DecideDeposit decide, ImportStatement.ImportStatement statements,
    CloseMonth.CloseMonth months, CorrectPosting.CorrectPosting corrections) : IDemoPart
{
    private const string Donor = "donor", First = "fund", Second = "fund-2";

    /// <summary>Organisations that give, the donor somebody can sign in as among them.</summary>
    private const int Donors = 8;

    /// <summary>Days after which a month is surely over.</summary>
    private const int LongOver = 37;

    private static readonly (string Currency, string Units, string Number)[] banks = [("USD", "", "DEMO00000001"), ("EUR", "0.86", "DEMO00000002"), ("JPY", "149.5", "DEMO00000003")];

    private readonly Dictionary<string, string> bankOf = new(StringComparer.Ordinal);
    private readonly List<string> statement = [];
    private int references;

    public int Order => 50;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var before = actor.Value;
        var own = world.Of(Donor).Actor;
        var others = (await people.HoldersAsync(Role.FocalPoint, ct)).Select(h => h.Organisation).DistinctBy(o => o.Id).Where(o => o.Id != own.Organisation).OrderBy(o => o.Code, StringComparer.Ordinal).Take(Donors - 1).Select(o => o.Code).ToList();
        await BanksAsync(world, ct);
        foreach (var told in EmbeddedData.Read<List<DemoContribution>>(typeof(ContributionDemoPart).Assembly, "FillDemonstration/contributions.json"))
        {
            await BringAsync(world, told, told.Donor == 0 ? null : others[told.Donor - 1], ct);
            db.ChangeTracker.Clear();
        }

        await OtherMoneyAsync(world, ct);
        await LookAfterBooksAsync(world, ct);
        actor.Become(before);
    }

    private async Task BanksAsync(DemoWorld world, CancellationToken ct)
    {
        actor.Become(world.Of(First).Actor);
        foreach (var (currency, units, number) in banks)
        {
            bankOf[currency] = (await accounts.AddAsync("Demonstration Bank", currency, number, ct)).Code!;
            // Gifts come to the accounts in dollars and euros, whose numbers everybody reads.
            if (currency != "JPY") Must(await accounts.ChangeAsync(bankOf[currency], "Demonstration Bank", number, isClosed: false, isPublic: true, 1, ct));
            db.ChangeTracker.Clear();
            foreach (var ago in currency == "USD" ? [] : new[] { -60, -30, -2 }) Must(await rates.EnterAsync(currency, Day(ago), units, "Demonstration rates", ct));
        }
    }

    private async Task BringAsync(DemoWorld world, DemoContribution told, string? donor, CancellationToken ct)
    {
        actor.Become(world.Of(donor is null ? Donor : First).Actor);
        var typed = new TypedPledge(told.Currency, told.Amount, told.Note, told.Earmark, told.Public);
        var (code, refusal) = donor is null ? await pledge.PledgeAsync(typed, ct) : await pledge.EnterAsync(donor, typed, ct);
        Must(refusal);
        var state = Enum.Parse<ContributionState>(told.End);
        actor.Become(world.Of(First).Actor);
        if (told.Parts.Count > 0) Must(await agree.HandleAsync(code!, new TypedAgreement(Day(-told.Agreed), $"Agreement {code}", string.Join('\n', told.Parts.Select(p => $"{Day(p.Day)}; {p.Amount}")), 1), null, ct));
        foreach (var paid in told.Paid) await MoveAsync(world, new TypedDeposit(DepositKind.Contribution, bankOf[told.Currency], Reference(), Day(paid.Day), paid.Amount, code, null, null, null), ct);
        if (state is ContributionState.Withdrawn or ContributionState.Lapsed) Must(await end.EndAsync(code!, state, told.Why, (await desk.FindAsync(code, ct))!.Row, ct));
    }

    /// <summary>What else moves at a bank: gifts, interest, charges, an exchange, money nobody knows, and something that waits for a second person.</summary>
    private async Task OtherMoneyAsync(DemoWorld world, CancellationToken ct)
    {
        await MoveAsync(world, Other(DepositKind.Gift, "USD", -16, "1250.00"), ct);
        await MoveAsync(world, Other(DepositKind.Interest, "USD", -9, "820.40"), ct);
        await MoveAsync(world, Other(DepositKind.Charge, "USD", -8, "35.00"), ct);
        await MoveAsync(world, Other(DepositKind.Exchange, "USD", -7, "1160000.00") with { FromAccount = bankOf["EUR"], FromAmount = "1000000.00" }, ct);
        await MoveAsync(world, Other(DepositKind.Unidentified, "EUR", -6, "7500.00"), ct);
        actor.Become(world.Of(First).Actor);
        Entered(await enter.HandleAsync(Other(DepositKind.Gift, "USD", -1, "400.00"), ct));
    }

    /// <summary>What the bank says is taken in, the months that are long over are closed by two people, and a posting waits to be taken back.</summary>
    private async Task LookAfterBooksAsync(DemoWorld world, CancellationToken ct)
    {
        statement.Add($"{Day(-1)};-12.00;DEMO-FEE;Charges of the month");
        var dollars = await db.Set<BankAccount>().SingleAsync(a => a.Code == bankOf["USD"], ct);
        using var file = new StringReader(string.Join('\n', statement));
        await statements.HandleAsync(dollars, file, ct);
        db.ChangeTracker.Clear();
        var charge = await db.Set<Deposit>().Where(d => d.Kind == DepositKind.Charge).Select(d => d.Posting).SingleAsync(ct);
        await corrections.AskAsync(charge!.Value, "The bank gave this charge back.", ct);
        // Before anything was posted there is nothing to close.
        if (await months.AskAsync(MonthRules.LastDay(desk.Today.AddDays(-LongOver)), ct) is not null) return;
        db.ChangeTracker.Clear();
        actor.Become(world.Of(Second).Actor);
        await months.ConfirmAsync(await db.Set<MonthClose>().Select(m => m.Number).SingleAsync(ct), ct);
    }

    private TypedDeposit Other(DepositKind kind, string currency, int day, string amount) => new(kind, bankOf[currency], Reference(), Day(day), amount, null, null, null, null);

    private async Task MoveAsync(DemoWorld world, TypedDeposit typed, CancellationToken ct)
    {
        actor.Become(world.Of(First).Actor);
        var code = Entered(await enter.HandleAsync(typed, ct));
        if (typed.Account == bankOf["USD"]) statement.Add($"{typed.Day};{(typed.Kind == DepositKind.Charge ? "-" : "")}{typed.Amount};{typed.Reference};{typed.Kind}");
        db.ChangeTracker.Clear();
        actor.Become(world.Of(Second).Actor);
        if (await decide.ApproveAsync(code, 1, ct) is { } refusal) throw new InvalidOperationException($"A deposit of the demonstration was refused: {refusal}.");
        db.ChangeTracker.Clear();
    }

    private string Reference() => string.Create(CultureInfo.InvariantCulture, $"DEMO-{++references:0000}");

    private string Day(int from) => Schedule.Show(desk.Today.AddDays(from));

    private static string Entered(DepositEntry entry) => entry.Code ?? throw new InvalidOperationException($"A deposit of the demonstration was refused: {entry.Refusal}.");

    private static void Must(ContributionRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A contribution of the demonstration was refused: {refusal}.");
    }
}
