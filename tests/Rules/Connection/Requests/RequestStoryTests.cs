using CsCheck;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>What can happen with a request and what cannot, driven at random and compared with a table and a count written independently of the rules.</summary>
public sealed class RequestStoryTests
{
    private const int Stories = 1_000, Steps = 100;

    private static readonly RequestMove[] moves = Enum.GetValues<RequestMove>();
    private static readonly Mover[] movers = Enum.GetValues<Mover>();

    /// <summary>The moves that change a state, as domain.md draws them.</summary>
    private static readonly Dictionary<(string From, string Move), string> table = new()
    {
        [("Draft", "Submit")] = "Submitted",
        [("Submitted", "Acknowledge")] = "Acknowledged",
        [("Acknowledged", "BeginAssessment")] = "InAssessment",
        [("InAssessment", "AskClarification")] = "ClarificationAsked",
        [("ClarificationAsked", "AnswerClarification")] = "InAssessment",
        [("InAssessment", "BeginMatching")] = "Matching",
        [("Matching", "InvitePartners")] = "PartnersResponding",
        [("PartnersResponding", "AgreeResponse")] = "ResponseAgreed",
        [("ResponseAgreed", "SeekFunding")] = "Funding",
        [("ResponseAgreed", "BeginImplementation")] = "InImplementation",
        [("Funding", "BeginImplementation")] = "InImplementation",
        [("InImplementation", "Complete")] = "Completed",
        [("Declined", "Appeal")] = "Appealed",
        [("Appealed", "UpholdDecision")] = "Declined",
        [("Appealed", "Reopen")] = "InAssessment",
    };

    private static readonly string[] undecided = ["Submitted", "Acknowledged", "InAssessment", "ClarificationAsked", "Matching", "PartnersResponding"];
    private static readonly string[] over = ["Completed", "Declined", "Withdrawn", "Referred", "Merged"];
    private static readonly string[] byCountry = ["Submit", "AnswerClarification", "AgreeResponse", "Complete", "Withdraw", "Appeal"];

    /// <summary>One random try: whether a legal move is looked for, which move, who, how many hours later, with or without words.</summary>
    private static readonly Gen<(bool Legal, int Move, int Mover, int Hours, bool Words)[]> tries =
        Gen.Select(Gen.Int[0, 3].Select(i => i > 0), Gen.Int[0, 1_000_000], Gen.Int[0, 4], Gen.Int[-3, 60], Gen.Int[0, 9].Select(i => i > 0)).Array[Steps];

    [Fact]
    public void A_hundred_thousand_random_moves_lose_nothing_reach_nothing_forbidden_and_leave_every_deadline_to_be_reckoned_again()
    {
        var (made, refused, states) = (0, 0, new HashSet<RequestState>());
        tries.Sample(
            all =>
            {
                var (story, now, taken) = (RequestStory.Begun, Given.At(5, 20), new List<RequestStep>());
                foreach (var (legal, which, who, hours, words) in all)
                {
                    now = now.AddHours(hours);
                    var move = legal ? Possible(story.State, which) : moves[which % moves.Length];
                    var by = legal ? RequestLife.MoverOf(move) : movers[who];
                    var details = words ? Given.For(move, story.Promise?.Track == Track.Emergency ? Given.Ordinary : Given.Emergency) : MoveDetails.None with { Promise = Given.For(move, Given.Emergency).Promise };
                    if (story.Refusal(move, by, details) is not null)
                    {
                        // An exception takes longer than all the rest of a step.
                        if (refused++ % 50 == 0) Assert.Throws<InvalidOperationException>(() => story.With(move, by, now, details));
                        continue;
                    }

                    AssertAllowed(story.State.ToString(), move.ToString(), by, words);
                    story = story.With(move, by, now, details);
                    taken.Add(story.Steps[^1]);
                    made++;
                    states.Add(story.State);
                }

                // Nothing is lost: what was taken is what stands there, and from it alone follows the same, in whatever order it is read.
                Assert.Equal(taken, story.Steps);
                Assert.True(taken.Count(s => s.Move == RequestMove.Appeal) < 2, "A country appealed twice.");
                var again = RequestStory.Of(taken.OrderByDescending(s => s.Number * 7 % 5).ThenBy(s => s.Number));
                Assert.Equal(story.State, again.State);
                Assert.Equal(RequestClock.All(story, Given.Calendar, now), RequestClock.All(again, Given.Calendar, now));
                AssertDeadlines(again, now);
            },
            iter: Stories,
            threads: 1);
        Assert.Equal(Stories * Steps, made + refused);
        Assert.True(made > 5_000 && refused > 5_000, $"{made} were made and {refused} refused: too few to tell.");
        Assert.Equal(Enum.GetValues<RequestState>().Except([RequestState.Draft]).Order(), states.Order());
    }

    [Fact]
    public void Steps_that_do_not_follow_from_each_other_are_not_taken_for_a_story()
    {
        var story = RequestStory.Begun.Then(RequestMove.Submit, Given.At(6, 1)).Then(RequestMove.Acknowledge, Given.At(6, 2)).Then(RequestMove.BeginAssessment, Given.At(6, 3));
        Assert.Throws<InvalidOperationException>(() => RequestStory.Of(story.Steps.Where(s => s.Number != 2)));
        Assert.Throws<InvalidOperationException>(() => RequestStory.Of(story.Steps.Append(story.Steps[1] with { Number = 4 })));
        Assert.Throws<InvalidOperationException>(() => RequestStory.Of([.. story.Steps.Take(2), story.Steps[2] with { At = Given.At(5, 1) }]));
    }

    [Fact]
    public void Every_refusal_has_its_own_reason()
    {
        var submitted = RequestStory.Begun.Then(RequestMove.Submit, Given.At(6, 1));
        var details = Given.For(RequestMove.Submit);
        Assert.Equal(RequestRefusal.OnlyFocalPoint, RequestStory.Begun.Refusal(RequestMove.Submit, Mover.Preparer, details));
        Assert.Equal(RequestRefusal.NotYours, RequestStory.Begun.Refusal(RequestMove.Submit, Mover.Secretariat, details));
        Assert.Equal(RequestRefusal.OnlySecretariat, submitted.Refusal(RequestMove.Acknowledge, Mover.Country, MoveDetails.None));
        Assert.Equal(RequestRefusal.OnlyClock, submitted.Refusal(RequestMove.Escalate, Mover.Secretariat, MoveDetails.None));
        Assert.Equal(RequestRefusal.WrongState, submitted.Refusal(RequestMove.Submit, Mover.Country, details));
        Assert.Equal(RequestRefusal.ReasonMissing, submitted.Refusal(RequestMove.Decline, Mover.Secretariat, new() { Detail = "x", Reason = "  " }));
        Assert.Equal(RequestRefusal.AlternativesMissing, submitted.Refusal(RequestMove.Decline, Mover.Secretariat, new() { Reason = "x" }));
        Assert.Equal(RequestRefusal.ReceiverMissing, submitted.Refusal(RequestMove.Refer, Mover.Secretariat, new() { Reason = "x" }));
        Assert.Equal(RequestRefusal.SameTrack, submitted.Refusal(RequestMove.ChangeTrack, Mover.Secretariat, new() { Reason = "x", Promise = Given.Ordinary }));
        Assert.Null(RequestStory.Begun.Refusal(RequestMove.Withdraw, Mover.Country, MoveDetails.None));
    }

    [Fact]
    public void A_step_is_never_earlier_than_the_one_before_it_whatever_the_clocks_of_two_machines_say()
    {
        var story = RequestStory.Begun.Then(RequestMove.Submit, Given.At(6, 2)).Then(RequestMove.Acknowledge, Given.At(6, 1));
        Assert.Equal(Given.At(6, 2), story.Steps[1].At);
    }

    [Fact]
    public void Whoever_owes_the_next_move_can_make_one()
    {
        foreach (var state in Enum.GetValues<RequestState>())
        {
            var possible = moves.Where(m => RequestLife.After(state, m) is { } next && next != state && m is not (RequestMove.Withdraw or RequestMove.Appeal)).Select(RequestLife.MoverOf).ToHashSet();
            if (RequestLife.OwedBy(state) is not { } owing) Assert.Empty(possible);
            else if (owing == Mover.Partners) Assert.Contains(Mover.Country, possible);
            else Assert.Contains(owing, possible);
        }
    }

    private static RequestMove Possible(RequestState state, int which)
    {
        // Ending it is possible nearly everywhere: taken as often as anything else, hardly a story would get far.
        var possible = moves.Where(m => RequestLife.After(state, m) is not null && (which % 40 == 0 || m is not (RequestMove.Withdraw or RequestMove.Decline or RequestMove.Refer or RequestMove.Merge))).ToList();
        return possible.Count == 0 ? moves[which % moves.Length] : possible[which / 40 % possible.Count];
    }

    private static void AssertAllowed(string state, string move, Mover by, bool words)
    {
        var ends = (move is "Decline" or "Refer" && undecided.Contains(state)) || (move == "Withdraw" && !over.Contains(state)) || (move == "Merge" && undecided.Contains(state) && state != "PartnersResponding");
        var stays = (move is "Assign" or "Escalate" && state != "Draft" && !over.Contains(state)) || (move == "ChangeTrack" && undecided.Contains(state));
        Assert.True(table.ContainsKey((state, move)) || ends || stays, $"{move} was possible from {state}.");
        Assert.Equal(byCountry.Contains(move) ? Mover.Country : move == "Escalate" ? Mover.Clock : Mover.Secretariat, by);
        if (!words) Assert.True(move is not ("Decline" or "Refer" or "AskClarification" or "AnswerClarification" or "ChangeTrack" or "Merge" or "Appeal" or "UpholdDecision" or "Reopen") && (move != "Withdraw" || state == "Draft"), $"{move} went without a reason.");
    }

    /// <summary>Counts each day by itself.</summary>
    private static void AssertDeadlines(RequestStory story, DateTimeOffset now)
    {
        if (story.SubmittedAt is not { } submitted) return;
        var worked = Given.Seat.Calendar();
        foreach (var reading in RequestClock.All(story, Given.Calendar, now))
        {
            // Reopened after an appeal, the search for partners is promised anew; what was promised before ends there.
            var reopened = story.Steps.FirstOrDefault(s => s.Move == RequestMove.Reopen);
            var anew = reopened is not null && reading.Duty == Duty.Match;
            RequestStep[] counted = [.. story.Steps.Where(s => reopened is null || s.Number >= reopened.Number == anew)];
            var (day, left) = (Given.Calendar.DayAt(anew ? reopened!.At : submitted), story.Promise!.DaysOf(reading.Duty));
            for (var days = 0; days < 500 && left > 0; days++)
            {
                day = day.AddDays(1);
                if (worked.IsWorkingDay(day) && !IsStopped(counted, day)) left--;
            }

            Assert.Equal(left > 0 ? null : day, reading.Due?.Day);
            if (reading.State == DutyState.Stopped) Assert.Equal(left, reading.Left);
        }
    }

    private static bool IsStopped(IEnumerable<RequestStep> steps, DateOnly day)
    {
        DateOnly? since = null;
        foreach (var step in steps)
        {
            if (step.Move == RequestMove.AskClarification) since = Given.Calendar.DayAt(step.At);
            if (step.Move != RequestMove.AnswerClarification) continue;
            if (day > since && day <= Given.Calendar.DayAt(step.At)) return true;
            since = null;
        }

        return since is not null && day > since;
    }
}
