using System.Globalization;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.FillDemonstration;

/// <summary>An invented proposal and where it ends.</summary>
/// <param name="End">Name of the state it is brought to.</param>
/// <param name="Run">How far it is carried out; null where it is not begun.</param>
internal sealed record DemoProposal(string End, string? Run, string Window, string Language, int Objective, IReadOnlyList<string> Countries, int Dollars, int Months, string Title, string Summary, string Problem, string Results, string Complement, string Lasting);

/// <summary>Brings invented proposals into every state, each step by who would take it.</summary>
internal sealed class ProposalDemoPart(
    AppDb db, CurrentActor actor, KeepWindows.KeepWindow windows, StartProposal.StartProposal start, WriteProposal.WriteProposal write, SubmitProposal.SubmitProposal submit,
    WriteProgramme.WriteProgramme programme, CheckEligibility.CheckEligibility check, MoveProposals.MoveProposal move, DemoCommittee committee, DemoProjects projects, TimeProvider clock) : IDemoPart
{
    private const string Partner = "partner-manager", Fund = "fund";
    private const int Rate = 7, NextMeeting = 6;

    public int Order => 60;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var before = actor.Value;
        actor.Become(world.Of(Fund).Actor);
        await OpenAsync(ct);
        Dictionary<string, ProposalMove> decided = [];
        List<string> waiting = [];
        List<(string Code, DemoRun Run)> runs = [];
        foreach (var told in EmbeddedData.Read<List<DemoProposal>>(typeof(ProposalDemoPart).Assembly, "FillDemonstration/proposals.json"))
        {
            var (code, end) = (await BeginAsync(world, told, ct), Enum.Parse<ProposalState>(told.End));
            await BringAsync(world, code, told, end, ct);
            db.ChangeTracker.Clear();
            if (DecisionOf(end) is { } decision) decided.Add(code, decision);
            else if (end == ProposalState.InAppraisal) waiting.Add(code);
            if (told.Run is { } run) runs.Add((code, Enum.Parse<DemoRun>(run)));
        }

        await committee.DecideAsync(world, decided, ct);
        foreach (var (code, run) in runs) await projects.CarryOutAsync(world, code, run, ct);
        await committee.CallAsync(world, NextMeeting, waiting, ct);
        actor.Become(before);
    }

    /// <summary>Opens both windows.</summary>
    private async Task OpenAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var window in await db.Set<FundingWindow>().AsNoTracking().OrderBy(w => w.Code).ToListAsync(ct))
            Must(await windows.HandleAsync(window.Code, window.Row, window.Read() with { Opens = today.AddDays(-30), Until = today.AddDays(300) }, ct));
    }

    private async Task<string> BeginAsync(DemoWorld world, DemoProposal told, CancellationToken ct)
    {
        actor.Become(world.Of(Partner).Actor);
        var code = (await start.HandleAsync(null, Language.Find(told.Language)!, ct))!;
        foreach (var group in ProposalGroup.All)
        {
            var answers = (await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Code == code, ct)).Read();
            var saved = await write.HandleAsync(code, group, name => Answer(name, told) ?? answers[name], WriteProposal.WriteProposal.MarkOf(group, answers), ct);
            if (!saved.IsSaved) throw new InvalidOperationException($"{told.Title}: {group.Name} was refused.");
        }

        return code;
    }

    private async Task BringAsync(DemoWorld world, string code, DemoProposal told, ProposalState end, CancellationToken ct)
    {
        if (end == ProposalState.Draft) return;
        var isShort = told.Window == WindowTerms.Seed;
        if (isShort) await WriteProgrammeAsync(code, told, isShort, ct);
        Must(await submit.HandleAsync(code, ct));
        if (end == ProposalState.Submitted) return;
        if (end == ProposalState.Withdrawn)
        {
            Must(await submit.WithdrawAsync(code, "The ministry pays for it now.", ct));
            return;
        }

        actor.Become(world.Of(Fund).Actor);
        var isMet = end != ProposalState.Ineligible;
        Must(await check.HandleAsync(code, [.. Eligibility.ByHand.Select(r => new RuleFinding(r, isMet, isMet ? "The letters are there." : "No letter of the government is there, and the police pay boats already."))], ct));
        if (end is ProposalState.Ineligible or ProposalState.Eligible) return;
        if (isShort)
        {
            Must(await move.HandleAsync(code, ProposalMove.BeginAppraisal, null, ct));
        }
        else
        {
            Must(await move.HandleAsync(code, ProposalMove.TakeIntoPipeline, null, ct));
            if (end == ProposalState.Pipeline) return;
            Must(await move.HandleAsync(code, ProposalMove.AskProgramme, "Please say how the governments take part.", ct));
            if (end == ProposalState.Programme) return;
            actor.Become(world.Of(Partner).Actor);
            await WriteProgrammeAsync(code, told, isShort, ct);
            Must(await programme.HandInAsync(code, ct));
        }

        await committee.AppraiseAsync(world, code, ct);
    }

    private async Task WriteProgrammeAsync(string code, DemoProposal told, bool isShort, CancellationToken ct)
    {
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Code == code, ct);
        var direct = told.Dollars * Currency.Dollar.Units * 100 / (100 + Rate);
        var budget = new Programme { Rate = Rate, Budget = [new(proposal.Lead, 1, "5201", direct * 6 / 10), new(proposal.Lead, 1, "5204", direct * 3 / 10), new(proposal.Lead, 1, "5205", direct / 10)] };
        Must(await programme.SaveAsync(code, isShort ? budget : budget with
        {
            Results = [new(ResultLevel.Outcome, told.Summary, "Share of those asked who say so", "12 %", "60 %"), new(ResultLevel.Output, told.Results, "What is there", "0", "all of it")],
            Risks = "Staff leave: each post has a deputy. Offices move: everything is kept on paper too.",
            Markers = [.. Enum.GetValues<Marker>().Select((m, i) => new MarkerScore(m, i % (Programme.MostScore + 1), "It is a part of the work, and is reported on."))],
        }, proposal.Row, ct));
    }

    private static IReadOnlyList<string>? Answer(string question, DemoProposal told) => question switch
    {
        ProposalQuestion.Title => [told.Title],
        ProposalQuestion.Window => [told.Window],
        ProposalQuestion.Summary => [told.Summary],
        ProposalQuestion.Objective => [told.Objective.ToString(CultureInfo.InvariantCulture)],
        ProposalQuestion.Countries => told.Countries,
        ProposalQuestion.Problem => [told.Problem],
        ProposalQuestion.Results => [told.Results],
        ProposalQuestion.Sum => [told.Dollars.ToString(CultureInfo.InvariantCulture)],
        ProposalQuestion.Months => [told.Months.ToString(CultureInfo.InvariantCulture)],
        ProposalQuestion.Complement => [told.Complement],
        ProposalQuestion.Sustainability => [told.Lasting],
        _ => null,
    };

    private static ProposalMove? DecisionOf(ProposalState end) => end switch
    {
        ProposalState.Approved => ProposalMove.Approve,
        ProposalState.ApprovedWithConditions => ProposalMove.ApproveWithConditions,
        ProposalState.Returned => ProposalMove.Return,
        ProposalState.Declined => ProposalMove.Decline,
        _ => null,
    };

    private static void Must(ProposalRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }
}
