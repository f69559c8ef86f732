using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.DescribeExpert;
using Marrakech.Knowledge.Features.WriteContribution;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FillDiscussions;

/// <summary>Lets people of a demonstration describe themselves as experts: listed, waiting for the secretariat, withdrawn.</summary>
internal sealed class DemoExperts(
    AppDb db, CurrentActor actor, StartExpert start, WriteExpert write, SubmitExpert.SubmitExpert submit, DecideExpert.DecideExpert decide, WithdrawExpert.WithdrawExpert withdraw)
{
    private const string Officer = "secretariat", Waiting = "waiting", Withdrawn = "withdrawn";

    public async Task FillAsync(DemoWorld world, DemoTalkData data, CancellationToken ct)
    {
        var before = actor.Value;
        foreach (var told in data.Experts)
        {
            var person = world.Of(told.Who);
            actor.Become(person.Actor);
            await start.HandleAsync(ct);
            foreach (var step in ExpertQuestions.Steps) await WriteAsync(person, step, told, ct);
            Must(await submit.HandleAsync(ct));
            if (told.End == Waiting) continue;
            var expert = await db.Set<Expert>().AsNoTracking().SingleAsync(e => e.Person == person.Actor.Person, ct);
            db.ChangeTracker.Clear();
            actor.Become(world.Of(Officer).Actor);
            Must(await decide.HandleAsync(expert.Code, ExpertMove.List, null, expert.Row, ct));
            db.ChangeTracker.Clear();
            actor.Become(person.Actor);
            if (told.End == Withdrawn) Must(await withdraw.HandleAsync(false, ct));
        }

        actor.Become(before);
        db.ChangeTracker.Clear();
    }

    private async Task WriteAsync(DemoSignIn person, Step step, DemoExpert told, CancellationToken ct)
    {
        var own = await db.Set<Expert>().AsNoTracking().SingleAsync(e => e.Person == person.Actor.Person, ct);
        var saved = await write.HandleAsync(step, name => Answer(name, person, told), WriteAnswers.MarkOf(step, own.Read()), ct);
        db.ChangeTracker.Clear();
        if (!saved.IsSaved) throw new InvalidOperationException($"{told.Who}: {step.Name} was refused: {saved.Refusal} {string.Join(", ", saved.Problems)}.");
    }

    private static IReadOnlyList<string> Answer(string question, DemoSignIn person, DemoExpert told) => question switch
    {
        ExpertQuestions.Name => [person.Name],
        ExpertQuestions.Affiliation => person.Organisation is { } organisation ? [organisation[(organisation.IndexOf(' ', StringComparison.Ordinal) + 1)..]] : [],
        ExpertQuestions.Languages => told.Languages,
        AnswerNames.Countries => [told.Countries],
        AnswerNames.Objectives => told.Objectives,
        ExpertQuestions.Skills => [told.Skills],
        ExpertQuestions.Availability => [ExpertQuestions.Now],
        ExpertQuestions.Biography => [told.Biography],
        ExpertQuestions.Contact => [ExpertQuestions.TakesContact],
        ExpertQuestions.Biography + ExpertField.ConsentEnding => [nameof(Audience.Network)],
        _ when question.EndsWith(ExpertField.ConsentEnding, StringComparison.Ordinal) => [nameof(Audience.Public)],
        _ => [],
    };

    private static void Must(ExpertRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }
}
