using System.Globalization;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.CallMeeting;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.FillDemonstration;

/// <summary>Lets members of the invented committee appraise and decide.</summary>
internal sealed class DemoCommittee(AppDb db, CurrentActor actor, NameAppraisers.NameAppraisers naming, Appraise.Appraise appraise, CallMeeting.CallMeeting call, DecideProposals.DecideProposal decide, DecideProposals.SignMinutes sign, TimeProvider clock)
{
    private const string Fund = "fund", Chair = "committee";

    private static readonly string[] appraisers = ["committee-2", "committee-3"], deciding = [Chair, "committee-4", "committee-5"];

    /// <summary>Two members appraise a proposal, and the score is moderated.</summary>
    public async Task AppraiseAsync(DemoWorld world, string code, CancellationToken ct)
    {
        actor.Become(world.Of(Fund).Actor);
        Must(await naming.AskAsync(code, [.. appraisers.Select(a => Person(world, a))], ct));
        var points = 0m;
        foreach (var appraiser in appraisers)
        {
            actor.Become(world.Of(appraiser).Actor);
            var person = Person(world, appraiser);
            var id = await db.Set<Appraisal>().Where(a => a.Person == person && db.Set<Proposal>().Any(p => p.Id == a.ProposalId && p.Code == code)).Select(a => a.Id).SingleAsync(ct);
            Must(await appraise.DeclareAsync(id, false, null, ct));
            var scores = new AppraisalScores(AppraisalScores.Weights.Keys.ToDictionary(c => c, _ => new CriterionScore(world.Random.Next(1, AppraisalScores.Most + 1), "What is written bears it out.")));
            points += scores.Points;
            Must(await appraise.ScoreAsync(id, scores, ct));
        }

        actor.Become(world.Of(Fund).Actor);
        Must(await naming.ModerateAsync(code, Math.Round(points / appraisers.Length).ToString(CultureInfo.InvariantCulture), "The mean of both; they differ little.", ct));
    }

    /// <summary>A meeting decides these proposals, and its minutes are signed.</summary>
    public async Task DecideAsync(DemoWorld world, IReadOnlyDictionary<string, ProposalMove> decided, CancellationToken ct)
    {
        var meeting = await CallAsync(world, -DemoProjects.DecidedAgo, [.. decided.Keys], ct);
        actor.Become(world.Of(Chair).Actor);
        foreach (var (code, move) in decided)
        {
            var total = (await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Code == code, ct)).Programme().TotalCents;
            var isApproval = move is ProposalMove.Approve or ProposalMove.ApproveWithConditions;
            Must(await decide.HandleAsync(meeting, code, new CommitteeDecision
            {
                Move = move,
                Way = DecisionWay.Consensus,
                Reason = isApproval ? "It answers a need the country named, and others pay their part." : "The idea is welcome. What it changes for the people concerned is not clear yet.",
                Conditions = move == ProposalMove.ApproveWithConditions ? "A letter of both governments before the second tranche." : null,
                Tranches = isApproval ? [total / 2, total - (total / 2)] : [],
            }, new Dictionary<Guid, string>(), ct));
        }

        var row = await db.Set<CommitteeMeeting>().Where(m => m.Code == meeting).Select(m => m.Row).SingleAsync(ct);
        Must(await sign.HandleAsync(meeting, row, "The committee looked at what can be set aside and at the shares of the portfolio.\n\nIt decided each proposal of the agenda by consensus.", ct));
    }

    /// <summary>Calls a meeting for a day counted from today; returns its reference.</summary>
    public async Task<string> CallAsync(DemoWorld world, int from, IReadOnlyList<string> agenda, CancellationToken ct)
    {
        actor.Become(world.Of(Fund).Actor);
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (code, refusal) = await call.HandleAsync(null, 0, new MeetingWords(day, "https://example.org/papers", agenda, [.. deciding.Select(d => Person(world, d))]), ct);
        Must(refusal);
        db.ChangeTracker.Clear();
        return code!;
    }

    private static Guid Person(DemoWorld world, string address) => world.Of(address).Actor.Person!.Value;

    private static void Must<T>(T? refusal)
        where T : struct, Enum
    {
        if (refusal is { } known) throw new InvalidOperationException($"A step of the demonstration was refused: {known}.");
    }
}
