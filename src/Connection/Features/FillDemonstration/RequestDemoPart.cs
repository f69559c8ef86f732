using System.Globalization;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.MatchRequest;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.FillDemonstration;

/// <summary>An invented request and where it ends.</summary>
/// <param name="End">Name of the state it is brought to.</param>
internal sealed record DemoRequest(
    string By, string End, string Language, string Visibility, string Urgency, int Objective, IReadOnlyList<string> Others, IReadOnlyList<string> Actions, IReadOnlyList<string> Support,
    string Title, string Problem, string Beneficiaries, string Counterparts, string Summary, string? Why)
{
    /// <summary>What equipment it asks for; where nothing is told of it, the title says it.</summary>
    public DemoEquipment? Equipment { get; init; }
}

/// <summary>Equipment an invented request asks for.</summary>
internal sealed record DemoEquipment(string What, int Number, string Specification, string Place);

/// <summary>Brings invented requests into every state a page can reach, each step by who would take it.</summary>
internal sealed class RequestDemoPart(
    AppDb db, CurrentActor actor, StartRequest.StartRequest start, WriteRequest.WriteRequest write, SubmitRequest.SubmitRequest submit,
    DecideRequest.DecideRequest decide, AssessRequest.AssessRequest assess, WithdrawRequest.WithdrawRequest withdraw, MergeRequests.MergeRequests merge, AppealRequest.AppealRequest appeal, FindMatches find, DecideMatch choose, DemoResponse response) : IDemoPart
{
    private const string Officer = "secretariat";

    public int Order => 40;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var before = actor.Value;
        foreach (var told in EmbeddedData.Read<List<DemoRequest>>(typeof(RequestDemoPart).Assembly, "FillDemonstration/requests.json"))
        {
            await BringAsync(world, told, Enum.Parse<RequestState>(told.End), ct);
            db.ChangeTracker.Clear();
        }

        actor.Become(before);
    }

    private async Task BringAsync(DemoWorld world, DemoRequest told, RequestState end, CancellationToken ct)
    {
        actor.Become(world.Of(told.By).Actor);
        var code = (await start.HandleAsync(Language.Find(told.Language)!, ct))!;
        foreach (var group in RequestGroup.All) await WriteAsync(code, group, told, ct);
        if (end == RequestState.Draft) return;
        Must(await submit.HandleAsync(code, ct));
        if (end == RequestState.Submitted) return;
        if (end == RequestState.Withdrawn)
        {
            Must(await withdraw.HandleAsync(code, told.Why, ct));
            return;
        }

        actor.Become(world.Of(Officer).Actor);
        await MoveAsync(code, RequestMove.Acknowledge, null, ct);
        if (end == RequestState.Acknowledged) return;
        if (end == RequestState.Merged)
        {
            var others = await merge.OthersAsync(await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Code == code, ct), ct);
            Must(await merge.HandleAsync(code, others[0].Code, told.Why, ct));
            return;
        }

        await MoveAsync(code, RequestMove.BeginAssessment, null, ct);
        if (end == RequestState.InAssessment) return;
        if (end is RequestState.ClarificationAsked or RequestState.Declined or RequestState.Referred or RequestState.Appealed)
        {
            await StopAsync(world, code, told, end, ct);
            return;
        }

        var scores = Assessment.Criteria.ToDictionary(c => c, _ => world.Random.Next(1, Assessment.Most + 1));
        Must(await assess.HandleAsync(code, new Assessment(scores, RightsRisk.None), told.Why, null, ct));
        await MoveAsync(code, RequestMove.BeginMatching, null, ct);
        await ChooseAsync(code, ct);
        if (end != RequestState.Matching) await response.BringAsync(world, code, told.By, end, ct);
    }

    /// <summary>Declines, refers or asks; what was declined the country may appeal.</summary>
    private async Task StopAsync(DemoWorld world, string code, DemoRequest told, RequestState end, CancellationToken ct)
    {
        var move = end switch { RequestState.Declined or RequestState.Appealed => RequestMove.Decline, RequestState.Referred => RequestMove.Refer, _ => RequestMove.AskClarification };
        await MoveAsync(code, move, told.Why, ct);
        if (end != RequestState.Appealed) return;
        actor.Become(world.Of(told.By).Actor);
        Must(await appeal.HandleAsync(code, told.Problem, ct));
    }

    /// <summary>Accepts the practices that fit best.</summary>
    private async Task ChooseAsync(string code, CancellationToken ct)
    {
        var found = await find.FindAsync(await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Code == code, ct), [], ct);
        foreach (var best in found.Best[CandidateKind.Practice].Take(2)) Must(await choose.HandleAsync(code, CandidateKind.Practice, best.Match.Candidate.Code, best.Match.Score, Verdict.Accepted, null, ct));
    }

    private async Task WriteAsync(string code, RequestGroup group, DemoRequest told, CancellationToken ct)
    {
        var answers = (await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Code == code, ct)).Read();
        var saved = await write.HandleAsync(code, group, name => Answer(name, told) ?? answers[name], WriteRequest.WriteRequest.MarkOf(group, answers), ct);
        if (!saved.IsSaved) throw new InvalidOperationException($"{told.Title}: {group.Name} was refused.");
    }

    private static IReadOnlyList<string>? Answer(string question, DemoRequest told) => question switch
    {
        RequestQuestion.Title => [told.Title],
        RequestQuestion.Problem => [told.Problem],
        RequestQuestion.Objective => [told.Objective.ToString(CultureInfo.InvariantCulture)],
        RequestQuestion.Objectives => told.Others,
        RequestQuestion.Actions => told.Actions,
        RequestQuestion.Support => told.Support,
        RequestQuestion.EquipmentWhat when WantsEquipment(told) => [told.Equipment?.What ?? told.Title],
        RequestQuestion.EquipmentNumber when WantsEquipment(told) => [(told.Equipment?.Number ?? 1).ToString(CultureInfo.InvariantCulture)],
        RequestQuestion.EquipmentSpecification when told.Equipment is { } wanted => [wanted.Specification],
        RequestQuestion.EquipmentPlace when WantsEquipment(told) => [told.Equipment?.Place ?? told.Counterparts],
        "beneficiaries" => [told.Beneficiaries],
        RequestQuestion.Urgency => [told.Urgency],
        RequestQuestion.UrgencyReason when told.Urgency == RequestQuestion.Emergency => [told.Problem],
        "counterparts" => [told.Counterparts],
        RequestQuestion.Visibility => [told.Visibility],
        RequestQuestion.Summary => [told.Summary],
        _ => null,
    };

    private static bool WantsEquipment(DemoRequest told) => told.Support.Contains(RequestQuestion.Equipment);

    private async Task MoveAsync(string code, RequestMove move, string? reason, CancellationToken ct) => Must(await decide.HandleAsync(code, move, reason, reason, ct));

    private static void Must(RequestRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }
}
