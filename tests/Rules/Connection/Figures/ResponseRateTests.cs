using CsCheck;
using Marrakech.Connection.Domain.Figures;

namespace Marrakech.Rules.Connection.Figures;

/// <summary>How quickly partners answer, and what waits in the coming weeks.</summary>
public sealed class ResponseRateTests
{
    private static readonly DateOnly today = new(2027, 3, 31);

    private static readonly Gen<InvitationFact> facts = Gen.Select(Gen.Int[0, 60], Gen.Int[1, 20], Gen.Int[-5, 40], Gen.Int[-5, 40], (ago, asked, answered, closed) =>
    {
        var invited = today.AddDays(-ago);
        return new InvitationFact(Guid.Empty, invited, invited.AddDays(asked), answered < 0 || answered > ago ? null : invited.AddDays(answered), closed < 0 || closed > ago ? null : invited.AddDays(closed));
    });

    [Fact]
    public void Numbers_are_told_three_at_a_time_and_never_more_in_time_than_there_are() => facts.Array[0, 40].Sample(all =>
    {
        var settled = all.Count(f => f.SettledOn(today) is not null);
        if (ResponseRate.Of(all, today) is not { } rate)
        {
            Assert.True(settled < Suppression.Least);
            return;
        }

        Assert.Equal(settled / Suppression.Least * Suppression.Least, rate.Invitations);
        Assert.InRange(rate.InTime, 0, rate.Invitations);
    });

    [Fact]
    public void Whoever_could_not_answer_in_time_is_not_counted_and_whoever_did_not_is()
    {
        var (invited, by) = (today.AddDays(-20), today.AddDays(-10));
        Assert.Equal(by.AddDays(1), new InvitationFact(Guid.Empty, invited, by, null, null).SettledOn(today));
        Assert.Equal(by.AddDays(1), new InvitationFact(Guid.Empty, invited, by, null, by.AddDays(1)).SettledOn(today));
        Assert.Null(new InvitationFact(Guid.Empty, invited, by, null, by).SettledOn(today));
        Assert.Equal(by, new InvitationFact(Guid.Empty, invited, by, by, by).SettledOn(today));
        Assert.Null(new InvitationFact(Guid.Empty, invited, today, null, null).SettledOn(today));
    }

    [Fact]
    public void Every_open_request_waits_in_one_week_or_later_or_is_overdue_or_has_no_deadline() => Gen.Select(Gen.Int[0, 3], Gen.Int[-30, 90], (officer, due) => new OpenRequest(officer == 0 ? null : new Guid(officer, 0, 0, new byte[8]), due > 80 ? null : today.AddDays(due))).Array[0, 50].Sample(open =>
    {
        var work = Workload.Of(open, [], today);
        Assert.Equal(open.Length, work.Officers.Sum(o => o.Open));
        Assert.Equal(work.Deadlines, Enumerable.Range(0, Workload.Weeks).Select(w => work.Officers.Sum(o => o.Weeks[w])));
        Assert.Equal(open.Length, work.Officers.Sum(o => o.Overdue) + work.Deadlines.Sum() + open.Count(r => r.Due is null || r.Due >= today.AddDays(Workload.Weeks * 7)));
    });

    [Fact]
    public void As_many_are_expected_as_came_on_average_and_today_does_not_count()
    {
        var work = Workload.Of([], [today, today.AddDays(-1), today.AddDays(-7), today.AddDays(-8), today.AddDays(-56), today.AddDays(-57)], today);
        Assert.Equal([1, 0, 0, 0, 0, 0, 1, 2], work.Arrivals);
        Assert.Equal(5, work.ExpectedTenths);
        Assert.Equal((today, today.AddDays(49)), (work.Starts[0], work.Starts[^1]));
    }
}
