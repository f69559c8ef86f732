using System.Globalization;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Features.RunProjects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Fund.Features.FillDemonstration;

/// <summary>How far an invented project is carried out.</summary>
internal enum DemoRun
{
    /// <summary>A tranche is paid, a report accepted; another report and a change wait.</summary>
    UnderWay,

    /// <summary>Its first transfer waits for a second person.</summary>
    TransferWaits,

    /// <summary>Everything was paid and reported, and what was left came back.</summary>
    Closed,
}

/// <summary>Carries invented projects out, each step by who would take it, each payment by two people.</summary>
internal sealed class DemoProjects(
    AppDb db, CurrentActor actor, ProjectDesk desk, RecordAgreement agreement, PayTranches.KeepPaymentDetails details, PayTranches.PayTranche pay, ApproveTransfers.ApproveTransfer approve, ReportExpenditure.ReportExpenditure report,
    JudgeReports.JudgeReport judge, CloseProject close)
{
    /// <summary>Days ago that the committee met, and that the agreements were signed.</summary>
    public const int DecidedAgo = 24, SignedAgo = 20;

    private const string Partner = "partner-manager", First = "fund", Second = "fund-2", Bank = "FB-000001";
    private const int Half = 2, Middle = 10, LongAhead = 500, LeftOver = 125_000;

    public async Task CarryOutAsync(DemoWorld world, string code, DemoRun run, CancellationToken ct)
    {
        As(world, First);
        Must(await agreement.HandleAsync(code, Day(-SignedAgo), $"File {code}", ct));
        await ConfirmDetailsAsync(world, code, ct);
        await PrepareAsync(world, code, 1, ct);
        if (run == DemoRun.TransferWaits) return;
        await ApproveAsync(world, code, ct);
        var paid = (await desk.FindAsync(code, ct))!.Advanced;
        await ReportAsync(world, code, (SignedAgo, Middle), paid / Half, isAccepted: true, ct);
        if (run == DemoRun.UnderWay)
        {
            await ReportAsync(world, code, (Middle - 1, 1), paid / Half / Half, isAccepted: false, ct);
            As(world, Partner);
            Must(await report.ExtendAsync(code, Day(LongAhead), "The rains came early, and the drills wait for dry ground.", ct));
            return;
        }

        await PrepareAsync(world, code, 2, ct);
        await ApproveAsync(world, code, ct);
        await ReportAsync(world, code, (Middle - 1, 1), (await desk.FindAsync(code, ct))!.Advanced - LeftOver, isAccepted: true, ct);
        As(world, First);
        Must(await close.EndAsync(code, Day(-1), ct));
        Must(await close.CloseAsync(code, Bank, ct));
    }

    private async Task ConfirmDetailsAsync(DemoWorld world, string code, CancellationToken ct)
    {
        if ((await desk.FindAsync(code, ct))!.Confirmed is not null) return;
        Must(await details.EnterAsync(code, "Demonstration Migrants’ Aid Association", "Demonstration Bank of the Coast", "DEMO 0000 0000 0042", ct));
        As(world, Second);
        Must(await details.ConfirmAsync(code, (await desk.FindAsync(code, ct))!.Entered!.Id, ct));
    }

    private async Task PrepareAsync(DemoWorld world, string code, int tranche, CancellationToken ct)
    {
        As(world, First);
        Must(await pay.MeetAsync(code, tranche, "What was agreed for it is there.", ct));
        Must(await pay.PrepareAsync(code, tranche, Bank, ct));
    }

    private async Task ApproveAsync(DemoWorld world, string code, CancellationToken ct)
    {
        var waiting = (await desk.FindAsync(code, ct))!.Transfers.Single(t => t.State == FourEyes.Waiting).Code;
        As(world, Second);
        Must(await approve.ApproveAsync(code, waiting, ct));
    }

    private async Task ReportAsync(DemoWorld world, string code, (int From, int Until) ago, long cents, bool isAccepted, CancellationToken ct)
    {
        As(world, Partner);
        var travel = cents / Middle;
        var words = new ReportWords(desk.Today.AddDays(-ago.From), desk.Today.AddDays(-ago.Until), new Dictionary<string, long> { ["5201"] = cents - travel, ["5205"] = travel }, "The posts are filled, and the work has begun where it was promised.\n\nTwo villages asked to be taken in as well.", []);
        Must(await report.ReportAsync(code, words, ct));
        if (!isAccepted) return;
        var waiting = (await desk.FindAsync(code, ct))!.Reports.Single(r => r.State == FourEyes.Waiting).Code;
        As(world, First);
        Must(await judge.AcceptAsync(code, waiting, ct));
    }

    private void As(DemoWorld world, string address)
    {
        // What one act loaded is not what the next one begins with.
        db.ChangeTracker.Clear();
        actor.Become(world.Of(address).Actor);
    }

    private string Day(int from) => desk.Today.AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Must(ProjectRefusal? refusal)
    {
        if (refusal is { } known) throw new InvalidOperationException($"A step of the demonstration was refused: {known}.");
    }
}
