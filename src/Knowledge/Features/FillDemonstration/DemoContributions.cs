using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FillDemonstration;

/// <summary>An invented contribution.</summary>
internal sealed record DemoContribution(string Kind, string By, string Language, int Objective, IReadOnlyList<string> Others, string Level, string Title, string Summary, string Description, string? Results)
{
    /// <summary>Of an event or training: in how many days it begins, less than 0 for one that is over.</summary>
    public int? Begins { get; init; }

    /// <summary>How many days it lasts.</summary>
    public int Days { get; init; } = 1;

    public string? Venue { get; init; }

    /// <summary>How many places there are; null where nobody registers.</summary>
    public int? Places { get; init; }
}

/// <summary>Brings invented contributions into every state, each step by who would take it.</summary>
internal sealed class DemoContributions(
    AppDb db, CurrentActor actor, StartContribution.StartContribution start, WriteContribution.WriteAnswers write, SubmitContribution.SubmitContribution submit,
    DecideContribution.DecideContribution decide, SeatPanel.SeatPanel panel, ReviewContribution.ReviewContribution review, WithdrawContribution.WithdrawContribution withdraw,
    OrganiseEvent.OrganiseEvent organise, RegisterForEvent.RegisterForEvent register, TimeProvider clock)
{
    private const string Officer = "secretariat", Venue = "venue";
    private static readonly string[] reviewers = ["peer-reviewer-un", "peer-reviewer", "peer-reviewer-2"];

    /// <summary>What becomes of each, in the order of the file; the rest stays submitted.</summary>
    private static readonly ContributionState[] ends =
    [
        ContributionState.Published, ContributionState.Published, ContributionState.InReview, ContributionState.Submitted, ContributionState.ChangesRequested,
        ContributionState.Published, ContributionState.Declined, ContributionState.Draft, ContributionState.Published, ContributionState.Withdrawn,
        ContributionState.Published, ContributionState.Published, ContributionState.Published,
    ];

    /// <summary>Who comes to events. More than one of them has places for: the last ones wait.</summary>
    private static readonly string[] visitors = ["country-team", "partner-member", "expert", "contributor", "donor"];

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var before = actor.Value;
        var all = EmbeddedData.Read<List<DemoContribution>>(typeof(DemoContributions).Assembly, "FillDemonstration/contributions.json");
        foreach (var (told, end) in all.Zip(ends)) await BringAsync(world, told, end, ct);
        actor.Become(before);
        db.ChangeTracker.Clear();
    }

    private async Task BringAsync(DemoWorld world, DemoContribution told, ContributionState end, CancellationToken ct)
    {
        actor.Become(world.Of(told.By).Actor);
        var kind = ContributionKinds.Find(told.Kind)!;
        var (begun, refusal) = await start.HandleAsync(kind, Language.Find(told.Language)!, ct);
        Must(refusal);
        var code = begun!;
        foreach (var step in kind.Steps) await WriteAsync(code, step, told, ct);
        if (end == ContributionState.Draft) return;
        Must((await submit.HandleAsync(code, ct)).Refusal);
        if (end == ContributionState.Submitted) return;
        if (end == ContributionState.Withdrawn)
        {
            Must(await withdraw.HandleAsync(code, "We want to measure for another year first.", ct));
            return;
        }

        actor.Become(world.Of(Officer).Actor);
        Must(await decide.HandleAsync(code, ContributionMove.TakeIntoReview, null, ct));
        Must(await panel.AskAsync(code, [.. reviewers.Select(r => world.Of(r).Actor.Person!.Value)], ct));
        await ReviewAsync(world, code, end == ContributionState.InReview ? 1 : reviewers.Length, ct);
        if (end == ContributionState.InReview) return;
        actor.Become(world.Of(Officer).Actor);
        Must(await decide.HandleAsync(code, MoveTo(end), end == ContributionState.Published ? "Every criterion is met." : "The reviewers miss figures from before the change.", ct));
        if (told.Places is { } places) await RegisterAsync(world, told, code, places, ct);
    }

    private async Task RegisterAsync(DemoWorld world, DemoContribution told, string code, int places, CancellationToken ct)
    {
        var item = await db.Set<Contribution>().AsNoTracking().Where(c => c.Code == code).Select(c => c.ItemCode!).SingleAsync(ct);
        db.ChangeTracker.Clear();
        actor.Become(world.Of(told.By).Actor);
        Must(await organise.HandleAsync(item, new OrganiseEvent.RegistrationSettings { IsOpen = true, Places = places.ToString(CultureInfo.InvariantCulture), LastDay = Day(told.Begins!.Value - 7) }, ct));
        foreach (var visitor in visitors)
        {
            db.ChangeTracker.Clear();
            actor.Become(world.Of(visitor).Actor);
            Must(await register.RegisterAsync(item, consents: true, ct));
        }

        db.ChangeTracker.Clear();
    }

    private string Day(int inDays) => EventDays.Text(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(inDays));

    private async Task WriteAsync(string code, Step step, DemoContribution told, CancellationToken ct)
    {
        var draft = await db.Set<Contribution>().AsNoTracking().SingleAsync(c => c.Code == code, ct);
        var answers = draft.Read();
        var saved = await write.HandleAsync(code, step, name => Answer(name, told) ?? answers[name], WriteContribution.WriteAnswers.MarkOf(step, answers), ct);
        if (!saved.IsSaved) throw new InvalidOperationException($"{told.Title}: {step.Name} was refused.");
    }

    private IReadOnlyList<string>? Answer(string question, DemoContribution told) => question switch
    {
        AnswerNames.Title => [told.Title],
        AnswerNames.Summary => [told.Summary],
        AnswerNames.Language => [told.Language],
        AnswerNames.Description => [told.Description],
        AnswerNames.Results when told.Results is { } results => [results],
        AnswerNames.Level => [told.Level],
        AnswerNames.Objective => [told.Objective.ToString(CultureInfo.InvariantCulture)],
        AnswerNames.Objectives => told.Others,
        AnswerNames.Starts when told.Begins is { } begins => [Day(begins)],
        AnswerNames.Ends when told.Begins is { } begins => [Day(begins + told.Days - 1)],
        Venue when told.Venue is { } venue => [venue],
        _ => null,
    };

    private async Task ReviewAsync(DemoWorld world, string code, int many, CancellationToken ct)
    {
        foreach (var reviewer in reviewers.Take(many))
        {
            actor.Become(world.Of(reviewer).Actor);
            var person = actor.Value.Person;
            var seat = await db.Set<PanelSeat>().Where(s => s.Reviewer == person && db.Set<Contribution>().Any(c => c.Id == s.ContributionId && c.Code == code)).Select(s => s.Id).SingleAsync(ct);
            Must(await review.DeclareAsync(seat, false, null, ct));
            var scores = Assessment.Criteria.Select(c => new Score(c, world.Random.Next(2, Assessment.Most + 1), "The text says so, with figures."));
            Must(await review.ScoreAsync(seat, new Assessment([.. scores], Recommendation.Publish), ct));
        }
    }

    private static ContributionMove MoveTo(ContributionState end) => end switch
    {
        ContributionState.Published => ContributionMove.Publish,
        ContributionState.Declined => ContributionMove.Decline,
        _ => ContributionMove.AskForChanges,
    };

    private static void Must<T>(T? refusal)
        where T : struct, Enum
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }
}
