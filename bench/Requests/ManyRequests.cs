using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Host;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;

namespace Marrakech.Bench.Requests;

/// <summary>Fills a data folder with invented requests of the last three years, somewhere between submission and the search for partners.</summary>
internal static class ManyRequests
{
    private const int Batch = 1_000, Practices = 100, Days = 20;

    private static readonly DateTimeOffset first = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly (RequestMove Move, Mover By)[] moves =
    [
        (RequestMove.Acknowledge, Mover.Secretariat), (RequestMove.BeginAssessment, Mover.Secretariat), (RequestMove.AskClarification, Mover.Secretariat),
        (RequestMove.AnswerClarification, Mover.Country), (RequestMove.BeginMatching, Mover.Secretariat),
    ];

    public static async Task FillAsync(string folder, int requests)
    {
        await using var app = MarrakechHost.Build(["--data", folder]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        var random = new Random(43);
        for (var from = 0; from < requests; from += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var number = from; number < Math.Min(from + Batch, requests); number++) db.AddRange(Made(random, number));
            await db.SaveChangesAsync();
        }
    }

    private static IEnumerable<object> Made(Random random, int number)
    {
        var at = first.AddMinutes(number * 70L);
        var story = RequestStory.Begun.With(RequestMove.Submit, Mover.Country, at, new MoveDetails { Promise = new Promise(Track.Ordinary, 2, 10, 15, 20) });
        foreach (var (move, by) in moves.Take(random.Next(moves.Length + 1))) story = story.With(move, by, at = at.AddDays(random.Next(6)), new MoveDetails { Reason = "Because." });
        var request = Request(random, number, story);
        yield return request;
        foreach (var step in story.Steps) yield return RequestStepRow.Of(step, request.Id, null);
        for (var position = random.Next(3); position > 0; position--)
            yield return new MatchDecision { Id = Guid.CreateVersion7(at), RequestId = request.Id, Number = position, Kind = CandidateKind.Practice, Code = $"P-{random.Next(1, Practices):000000}", Verdict = Verdict.Accepted, At = at };
    }

    private static SupportRequest Request(Random random, int number, RequestStory story)
    {
        var request = new SupportRequest
        {
            Id = Guid.CreateVersion7(story.SubmittedAt!.Value),
            Code = SupportRequest.CodeOf(2020, number),
            State = story.State,
            Answers = "",
            Title = "",
            Writers = "",
            Organisation = Guid.CreateVersion7(first),
            Country = Countries.All[random.Next(Countries.All.Count)].Alpha2,
            Visibility = "",
            CreatedAt = story.SubmittedAt.Value,
            ChangedAt = story.Steps[^1].At,
        };
        // No calendar is needed to fill a board: what counts is that there is a deadline, or that the clock stands still.
        request.Follow(story, story.State == RequestState.ClarificationAsked ? null : story.Steps[^1].At.AddDays(Days));
        request.Take(RequestAnswers.None
            .With(RequestQuestion.Title, $"Registry of arrivals {number}").With(RequestQuestion.Language, "en").With(RequestQuestion.Problem, new string('x', 2_000))
            .With(RequestQuestion.Objective, $"{random.Next(1, 24)}").With(RequestQuestion.Objectives, $"{random.Next(1, 24)}")
            .With(RequestQuestion.Support, RequestQuestion.Supports[random.Next(RequestQuestion.Supports.Count)])
            .With(RequestQuestion.Visibility, random.Next(4) switch { 0 => RequestQuestion.Confidential, 1 => RequestQuestion.Network, _ => RequestQuestion.Public }));
        return request;
    }
}
