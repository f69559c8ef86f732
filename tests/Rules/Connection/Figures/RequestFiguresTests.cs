using CsCheck;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Rules.Connection.Requests;

namespace Marrakech.Rules.Connection.Figures;

/// <summary>The figures of the hub. Monday 1 June 2026; Thursday 4 June is a holiday.</summary>
public sealed class RequestFiguresTests
{
    private static readonly string[] objectives = ["1", "2", "3"], regions = ["002", "019"], supports = ["advice", "training"], countries = ["KE", "PE"];

    private static readonly Gen<RequestFact> facts = Gen.Select(Gen.Int[1, 15], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[1, 7], Gen.Int[0, 1], Gen.Select(Gen.Int[0, 30].Array[0, 5], Gen.Bool, Gen.Bool))
        .Select((state, confidential, served, overdue, asked, region, done) => new RequestFact
        {
            State = (RequestState)state,
            SubmittedAt = Given.At(6, 1),
            Track = done.Item2 ? Track.Emergency : Track.Ordinary,
            IsOverdue = overdue && (RequestState)state is RequestState.Submitted or RequestState.Acknowledged,
            IsConfidential = confidential,
            IsServed = served,
            Objectives = [.. objectives.Where((_, at) => (asked & (1 << at)) != 0)],
            Countries = [countries[region], .. countries.Where((_, at) => (asked & (1 << at)) != 0 && at != region)],
            Regions = [regions[region]],
            Supports = [supports[region]],
            Stays = [.. done.Item1.Select(d => new Stay(RequestState.Submitted, d))],
            Done = [.. done.Item1.Take(1).Select(d => new DoneDuty(Duty.Acknowledge, d, done.Item3))],
        });

    [Fact]
    public void Sums_agree() => facts.Array[0, 60].Sample(all =>
    {
        var figures = Of(all);
        Assert.Equal(all.Length, figures.Total);
        Assert.Equal(figures.Total, figures.States.Sum(s => s.Now));
        Assert.Equal(figures.Open, figures.States.Where(s => RequestLife.IsOpen(s.State)).Sum(s => s.Now));
        Assert.Equal(figures.Overdue, figures.Promises.Sum(p => p.Overdue));
        Assert.Equal(all.Sum(f => f.Stays.Count), figures.States.Sum(s => s.Stays));
        Assert.Equal(all.Sum(f => f.Done.Count), figures.Answered.InTime + figures.Answered.Late);
        Assert.Equal(all.Count(f => !f.IsConfidential && f.State != RequestState.Merged), figures.Regions.Parts.Sum(p => p.Requests));
        Assert.All(figures.Objectives.Parts, p => Assert.True(p.Unserved <= p.Requests));
    });

    [Fact]
    public void What_confidential_requests_are_about_changes_nothing_but_their_own_column() => facts.Array[0, 60].Sample(all =>
    {
        var (with, without) = (Of(all), Of([.. all.Where(f => !f.IsConfidential)]));
        foreach (var (one, other) in new[] { (with.Objectives, without.Objectives), (with.Regions, without.Regions), (with.Supports, without.Supports) })
        {
            Assert.Equal(other.Parts, one.Parts.Select(p => p with { Confidential = null }));
            Assert.DoesNotContain(one.Parts, p => p.Confidential < Suppression.Least);
        }

        Assert.Equal(without.Waiting, with.Waiting);
        if (all.Count(f => f.IsConfidential) < Suppression.Batch) Assert.False(with.Objectives.TellsConfidential);
    });

    [Fact]
    public void One_more_confidential_request_changes_no_number_before_ten_are_there()
    {
        var before = Enumerable.Range(0, 10).Select(i => Confidential(i, "1")).ToArray();
        RequestFact[] after = [.. before, Confidential(11, "2"), Confidential(12, "1")];
        Assert.Equal([10, null, null], Of(before).Objectives.Parts.Select(p => p.Confidential));
        Assert.Equal(Of(before).Objectives.Parts, Of(after).Objectives.Parts);
    }

    [Fact]
    public void A_country_waits_while_an_open_request_of_it_has_nothing_and_only_where_everybody_may_know() => facts.Array[0, 60].Sample(all =>
    {
        var waiting = Of(all).Waiting;
        foreach (var country in countries)
        {
            var own = all.Where(f => !f.IsConfidential && f.State != RequestState.Merged && f.Countries.Contains(country)).ToList();
            var without = own.Count(f => RequestLife.IsOpen(f.State) && !f.IsServed);
            Assert.Equal(without == 0 ? null : new PartFigure(country, own.Count, without, null), waiting.SingleOrDefault(p => p.Key == country));
        }
    });

    [Fact]
    public void A_country_is_reached_by_its_name_or_a_region_it_lies_in_and_by_nothing_that_is_for_all()
    {
        Assert.Equal(2, Reach.Of([new(true, []), new(true, [])]).Worldwide);
        Assert.Contains("KE", Reach.Of([new(true, [])]).Unreached);
        var eastern = Reach.Of([new(false, ["014", "FR"])]);
        Assert.DoesNotContain(eastern.Unreached, c => c is "KE" or "FR" or "TZ");
        Assert.Contains("DE", eastern.Unreached);
        Assert.Equal(0, eastern.Worldwide);
    }

    [Theory]
    [InlineData(new[] { 4 }, 4, 4)]
    [InlineData(new[] { 1, 2 }, 1, 2)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 10)]
    public void Half_and_nine_of_ten_do_not_pass_the_value(int[] sorted, int half, int nine) =>
        Assert.Equal((half, nine), (RequestFigures.Part(sorted, 5), RequestFigures.Part(sorted, 9)));

    [Fact]
    public void Days_of_a_stay_are_working_days_and_a_promise_does_not_count_the_time_the_clock_stood_still()
    {
        var story = RequestStory.Begun.Then(RequestMove.Submit, Given.At(6, 1)).Then(RequestMove.Acknowledge, Given.At(6, 5)).Then(RequestMove.BeginAssessment, Given.At(6, 5))
            .Then(RequestMove.Assign, Given.At(6, 8)).Then(RequestMove.AskClarification, Given.At(6, 9)).Then(RequestMove.AnswerClarification, Given.At(6, 30)).Then(RequestMove.BeginMatching, Given.At(7, 2));
        Assert.Equal(
            [new(RequestState.Submitted, 3), new(RequestState.Acknowledged, 0), new(RequestState.InAssessment, 2), new(RequestState.ClarificationAsked, 15), new(RequestState.InAssessment, 2)],
            RequestFact.StaysOf(story, Given.Calendar));
        Assert.Equal([new(Duty.Acknowledge, 3, false), new(Duty.Assess, 3, true), new(Duty.Match, 7, true)], RequestFact.DoneOf(story, Given.Calendar));
    }

    private static RequestFigures Of(IReadOnlyList<RequestFact> all) => RequestFigures.Of(all, objectives, regions, supports);

    private static RequestFact Confidential(int day, string objective) => new()
    {
        State = RequestState.Submitted,
        SubmittedAt = Given.At(6, 1).AddDays(day),
        Track = Track.Ordinary,
        IsOverdue = false,
        IsConfidential = true,
        IsServed = false,
        Objectives = [objective],
        Countries = [countries[0]],
        Regions = [regions[0]],
        Supports = [supports[0]],
    };
}
