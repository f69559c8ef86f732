using CsCheck;
using Marrakech.Knowledge.Domain.Curation;

namespace Marrakech.Rules.Knowledge.Curation;

public sealed class SequenceTests
{
    private static readonly Gen<int[]> orders = Gen.Int[1, 12].Select(n => Enumerable.Range(0, n).ToArray());

    [Fact]
    public void Moving_keeps_everything() => Gen.Select(orders, Gen.Int[0, 11], Gen.Bool).Sample((order, moved, up) =>
        Assert.Equal(order.Order(), Sequence.Moved(order, moved, up).Order()));

    [Fact]
    public void Moving_up_and_down_again_changes_nothing_within_the_order() => Gen.Select(orders, Gen.Int[0, 11]).Sample((order, moved) =>
    {
        if (moved >= order.Length || moved == 0) return;
        Assert.Equal(order, Sequence.Moved(Sequence.Moved(order, moved, up: true), moved, up: false));
    });

    [Fact]
    public void At_the_ends_nothing_moves()
    {
        Assert.Equal([1, 2, 3], Sequence.Moved([1, 2, 3], 1, up: true));
        Assert.Equal([1, 2, 3], Sequence.Moved([1, 2, 3], 3, up: false));
        Assert.Equal([1, 2, 3], Sequence.Moved([1, 2, 3], 9, up: false));
        Assert.Equal([2, 1, 3], Sequence.Moved([1, 2, 3], 2, up: true));
    }

    [Fact]
    public void Words_that_differ_have_different_marks()
    {
        Assert.NotEqual(Mark.Of("a", "b"), Mark.Of("ab", ""));
        Assert.NotEqual(Mark.Of("a", null), Mark.Of("a", ""));
        Assert.Equal(Mark.Of("a", "b"), Mark.Of("a", "b"));
    }
}
