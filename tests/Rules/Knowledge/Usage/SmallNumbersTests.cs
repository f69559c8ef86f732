using CsCheck;
using Marrakech.Knowledge.Domain.Usage;

namespace Marrakech.Rules.Knowledge.Usage;

/// <summary>One or two readings of a day are never shown by themselves, and none is ever lost.</summary>
public sealed class SmallNumbersTests
{
    [Fact]
    public void What_is_shown_is_none_or_at_least_three_and_nothing_is_lost() => Gen.Int[0, 6].Array[0, 60].Sample(days =>
    {
        var (held, together) = (0, 0);
        foreach (var counted in days)
        {
            (var shown, held) = SmallNumbers.Add(held, counted);
            Assert.True(shown is 0 or >= 3, $"{shown} is shown");
            Assert.InRange(held, 0, 2);
            together += shown;
        }

        Assert.Equal(days.Sum(), together + held);
    });

    [Fact]
    public void Two_wait_for_a_third() => Assert.Equal([(0, 2), (3, 0), (0, 1)], [SmallNumbers.Add(0, 2), SmallNumbers.Add(2, 1), SmallNumbers.Add(0, 1)]);
}
