using CsCheck;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Rules.Fund.Contributions;

/// <summary>What a contribution goes through, and what is due of it.</summary>
public sealed class ContributionLifeTests
{
    private static readonly Currency dollar = Currency.Dollar;

    /// <summary>Money comes and goes back in any order: the state follows from what has come, and what ended stays ended.</summary>
    [Fact]
    public void The_state_follows_from_what_has_come() => Gen.Select(Gen.Long[1, 10_000], Gen.Long[-5_000, 5_000].Array[0, 12], Gen.Int[0, 12]).Sample((amount, moves, end) =>
    {
        var (state, paid, step) = (ContributionState.Agreed, 0L, 0);
        foreach (var move in moves)
        {
            if (step++ == end && ContributionLife.IsOpen(state)) state = ContributionState.Lapsed;
            if (move > 0 && (!ContributionLife.TakesMoney(state) || move > amount - paid)) continue;
            if (paid + move < 0) continue;
            paid += move;
            state = ContributionLife.After(state, amount, paid);
            if (state == ContributionState.Lapsed) continue;
            Assert.Equal(paid == 0 ? ContributionState.Agreed : paid < amount ? ContributionState.PartlyPaid : ContributionState.Paid, state);
            Assert.True(ContributionLife.IsPublic(state, false, paid));
        }
    });

    [Theory]
    [InlineData(ContributionState.Pledged, false, 0, false)]
    [InlineData(ContributionState.Pledged, true, 0, true)]
    [InlineData(ContributionState.Agreed, false, 0, true)]
    [InlineData(ContributionState.Withdrawn, true, 0, false)]
    [InlineData(ContributionState.Lapsed, false, 5, true)]
    internal void Everybody_sees_what_is_agreed_or_shown(ContributionState state, bool isShown, long paid, bool isPublic) => Assert.Equal(isPublic, ContributionLife.IsPublic(state, isShown, paid));

    [Fact]
    public void Instalments_are_filled_in_their_order_and_never_beyond() => Gen.Select(Gen.Long[1, 1_000].Array[1, 10], Gen.Long[-5, 12_000]).Sample((amounts, paid) =>
    {
        var states = Schedule.Fill(amounts.Select((a, i) => new Part(new DateOnly(2026, 1, 1).AddDays(i), a)), paid);
        Assert.Equal(Math.Min(Math.Max(0, paid), amounts.Sum()), states.Sum(s => s.Paid));
        Assert.All(states, s => Assert.InRange(s.Paid, 0, s.Minor));
        Assert.True(states.Zip(states.Skip(1)).All(p => p.Second.Paid == 0 || p.First.Open == 0), "A later one was filled before an earlier one was full.");
    });

    [Theory]
    [InlineData("2026-01-31; 40.00\n\n2026-06-30; 60,00", null)]
    [InlineData("2026-01-31; 40.00\n2026-01-31; 60.00", nameof(ContributionRefusal.ScheduleOrder))]
    [InlineData("2026-01-31; 40.00\n2026-06-30; 60.01", nameof(ContributionRefusal.ScheduleSum))]
    [InlineData("2026-01-31; 40.00; more", nameof(ContributionRefusal.ScheduleUnreadable))]
    [InlineData("31.1.2026; 100.00", nameof(ContributionRefusal.ScheduleUnreadable))]
    [InlineData("2026-01-31; -100.00", nameof(ContributionRefusal.ScheduleUnreadable))]
    [InlineData("2026-01-31; =100", nameof(ContributionRefusal.ScheduleUnreadable))]
    [InlineData(null, nameof(ContributionRefusal.ScheduleUnreadable))]
    public void A_schedule_is_days_and_amounts_that_make_the_whole(string? typed, string? refusal) => Assert.Equal(refusal, Schedule.Read(typed, new Amount(100_00, dollar)).Refusal?.ToString());

    [Theory]
    [InlineData(0, 100, 100, true, 50, true)]
    [InlineData(0, 100, 101, true, 50, false)]
    [InlineData(0, 0, 1, true, 50, false)]
    [InlineData(90, 100, 50, false, 50, true)]
    [InlineData(0, 0, 1, true, 100, true)]
    [InlineData(0, 1000, 1, true, 0, false)]
    public void Earmarks_stay_below_their_ceiling(long earmarked, long all, long another, bool isEarmarked, int percent, bool allows) => Assert.Equal(allows, EarmarkCeiling.Allows(earmarked, all, another, isEarmarked, percent));

    [Theory]
    [InlineData("JPY", 15_000, "150", 100_00)]
    [InlineData("EUR", 86_00, "0.86", 100_00)]
    [InlineData("KWD", 30_600, "0.306", 100_00)]
    [InlineData("KWD", 1, "0.306", 0)]
    public void A_rate_says_what_an_amount_is_worth_in_dollars(string currency, long minor, string units, long cents)
    {
        var rate = new Rate(Currency.Find(currency)!, new DateOnly(2026, 3, 1), Rate.Read(units)!.Value, "test");
        Assert.Equal(cents, rate.Cents(minor));
        Assert.False(rate.IsStale(new DateOnly(2026, 4, 5)));
        Assert.True(rate.IsStale(new DateOnly(2026, 4, 6)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1.0000001")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void What_is_no_rate_is_not_read(string typed) => Assert.Null(Rate.Read(typed));

    [Fact]
    public void Only_one_step_waits_at_a_time_and_none_after_the_end() => Gen.Select(Gen.Enum<DepositKind>(), Gen.Enum<DepositStep>().Array[0, 8]).Sample((kind, steps) =>
    {
        var state = DepositLife.After(DepositStep.Enter, kind);
        var isIdentified = false;
        foreach (var step in steps.Where(s => DepositLife.Can(s, kind, state, null)))
        {
            Assert.False(DepositLife.Can(step, kind, state, DepositStep.TakeBack));
            Assert.NotEqual(DepositState.TakenBack, state);
            isIdentified |= step == DepositStep.Identify;
            state = DepositLife.After(step, kind);
        }

        Assert.True(!isIdentified || kind == DepositKind.Unidentified);
    });
}
