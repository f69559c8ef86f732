using System.Net;
using CsCheck;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Links;

namespace Marrakech.Rules.Knowledge.Links;

/// <summary>When a link is dead: after failures on three different days with no answer between them.</summary>
public sealed class LinkHealthTests
{
    private static readonly DateTimeOffset start = new(2027, 3, 1, 22, 0, 0, TimeSpan.Zero);

    private static readonly Gen<(LinkAnswer Answer, bool IsWorldThere, int Hours)[]> looks =
        Gen.Select(Gen.Enum<LinkAnswer>(), Gen.Bool, Gen.Int[0, 40]).Array[0, 30];

    [Fact]
    public void It_is_dead_exactly_after_three_failing_days_since_it_answered_last() => looks.Sample(told =>
    {
        var (health, at, days) = (LinkHealth.Unknown, start, new HashSet<DateOnly>());
        foreach (var (answer, isWorldThere, hours) in told)
        {
            at = at.AddHours(hours);
            health = health.After(answer, isWorldThere, at);
            if (answer == LinkAnswer.Here) days.Clear();
            else if (answer is LinkAnswer.Unwanted or LinkAnswer.Unsaid) continue;
            else if (answer != LinkAnswer.Unreached || isWorldThere) days.Add(DateOnly.FromDateTime(at.UtcDateTime));
            Assert.Equal(days.Count >= LinkHealth.Fatal, health.IsDead);
            Assert.True(health.AnsweredAt is null || health.AnsweredAt <= at);
        }
    });

    [Fact]
    public void The_first_answer_makes_it_whole() => looks.Sample(told =>
    {
        var (health, at) = Told(told);
        Assert.Equal(new LinkHealth(0, null, null, at), health.After(LinkAnswer.Here, false, at));
    });

    [Fact]
    public void What_is_dead_stays_dead_since_the_same_moment() => looks.Sample(told =>
    {
        var (health, at) = Told(told);
        if (health.IsDead) Assert.Equal(health.DeadSince, health.After(LinkAnswer.Gone, true, at.AddDays(5)).DeadSince);
    });

    [Fact]
    public void What_a_site_leaves_unsaid_for_thirty_days_is_a_failure_and_what_it_does_not_want_never_is()
    {
        Assert.Equal(LinkAnswer.Unsaid, LinkAnswers.Counted(LinkAnswer.Unsaid, start, start.AddDays(29)));
        Assert.Equal(LinkAnswer.Failing, LinkAnswers.Counted(LinkAnswer.Unsaid, start, start.AddDays(30)));
        Assert.Equal(LinkAnswer.Unwanted, LinkAnswers.Counted(LinkAnswer.Unwanted, start, start.AddDays(900)));
    }

    [Fact]
    public void Where_nothing_answers_our_own_line_may_be_cut()
    {
        var health = LinkHealth.Unknown;
        for (var day = 0; day < 10; day++) health = health.After(LinkAnswer.Unreached, false, start.AddDays(day));
        Assert.False(health.IsDead);
    }

    [Theory]
    [InlineData(200, "Here")]
    [InlineData(204, "Here")]
    [InlineData(304, "Here")]
    [InlineData(401, "Here")]
    [InlineData(403, "Here")]
    [InlineData(405, "Here")]
    [InlineData(429, "Here")]
    [InlineData(404, "Gone")]
    [InlineData(410, "Gone")]
    [InlineData(500, "Failing")]
    [InlineData(503, "Failing")]
    public void A_site_that_turns_a_machine_away_is_there(int status, string answer) => Assert.Equal(answer, LinkAnswers.Of((HttpStatusCode)status).ToString());

    [Theory]
    [InlineData("https://archive.example/2024/https://a.example/report", "https://a.example/report")]
    [InlineData("https://archive.example/2024/http://a.example/report/", "https://a.example/report")]
    [InlineData("https://a.example/report https://copy.example/7", "https://a.example/report")]
    [InlineData("https://copy.example/7", null)]
    [InlineData("https://c.example/x https://copy.example/7", null)]
    [InlineData("https://a.example/report", null)]
    public void A_copy_says_what_it_is_a_copy_of(string line, string? link)
    {
        var (copies, unclear) = ArchivedCopies.Of(ContributionAnswers.None.With(AnswerNames.Links, "https://a.example/report", "https://a.example", "https://b.example").With(AnswerNames.Archived, line));
        Assert.Equal(link, copies.Keys.SingleOrDefault());
        Assert.Equal(link is null, unclear.Count == 1);
    }

    [Fact]
    public void Of_one_link_any_copy_is_its_copy() =>
        Assert.Equal("https://copy.example/7", ArchivedCopies.Of(ContributionAnswers.None.With(AnswerNames.Links, "https://a.example").With(AnswerNames.Archived, "https://copy.example/7")).Copies["https://a.example"]);

    private static (LinkHealth Health, DateTimeOffset At) Told((LinkAnswer Answer, bool IsWorldThere, int Hours)[] told)
    {
        var (health, at) = (LinkHealth.Unknown, start);
        foreach (var (answer, isWorldThere, hours) in told) health = health.After(answer, isWorldThere, at = at.AddHours(hours));
        return (health, at);
    }
}
