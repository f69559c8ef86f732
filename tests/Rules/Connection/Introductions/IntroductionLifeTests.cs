using CsCheck;
using Marrakech.Connection.Domain.Introductions;

namespace Marrakech.Rules.Connection.Introductions;

/// <summary>Whatever two countries answer in whatever order: nobody meets without both consents, and nobody is seen who did not want to be.</summary>
public sealed class IntroductionLifeTests
{
    private static readonly Gen<(int Side, IntroductionAnswer Answer)[]> walk = Gen.Select(Gen.Int[0, 1], Gen.Enum<IntroductionAnswer>()).Array[0, 12];

    [Fact]
    public void Nobody_meets_without_both_consents_and_what_is_over_stays_over() => walk.Sample(moves =>
    {
        IntroductionAnswer[] sides = [IntroductionAnswer.Asked, IntroductionAnswer.Asked];
        var consented = new HashSet<int>();
        foreach (var (side, answer) in moves)
        {
            var before = IntroductionLife.StateOf(sides[0], sides[1]);
            if (!IntroductionLife.CanAnswer(sides[side], sides[1 - side], answer)) continue;
            Assert.NotEqual(IntroductionState.Over, before);
            sides[side] = answer;
            if (answer == IntroductionAnswer.Consented) consented.Add(side);
            if (IntroductionLife.StateOf(sides[0], sides[1]) == IntroductionState.Met) Assert.Equal(2, consented.Count);
        }
    });

    [Fact]
    public void It_is_taken_back_only_while_it_waits() => Assert.Equal(
        [null, IntroductionRefusal.BothConsented, IntroductionRefusal.NotOpen, IntroductionRefusal.NotOpen], Enum.GetValues<IntroductionState>().Select(IntroductionLife.AgainstTakingBack));

    [Fact]
    public void A_side_is_seen_only_while_it_consents() => Gen.Select(Gen.Enum<IntroductionAnswer>(), Gen.Enum<IntroductionAnswer>(), Gen.Bool).Sample((own, other, isShown) =>
        Assert.Equal(other == IntroductionAnswer.Consented && (isShown || IntroductionLife.StateOf(own, other) == IntroductionState.Met), IntroductionLife.SeesOther(own, other, isShown)));
}
