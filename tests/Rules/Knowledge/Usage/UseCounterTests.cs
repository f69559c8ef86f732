using Marrakech.Knowledge.Features.CountUse;

namespace Marrakech.Rules.Knowledge.Usage;

/// <summary>Counting in memory: nothing is lost among many threads, and nobody fills the memory.</summary>
public sealed class UseCounterTests
{
    private static readonly UseSum one = new(1, 0);

    [Fact]
    public void Many_at_once_lose_nothing()
    {
        var counter = new UseCounter();
        Parallel.For(0, 1000, i => counter.Add(new UsedThing(UseCounter.Own, $"P-{i % 7}"), one));
        Assert.Equal(1000, counter.Take().Values.Sum(s => s.Reads));
        Assert.Empty(counter.Take());
    }

    [Fact]
    public void Made_up_codes_take_the_room_there_is_and_no_more()
    {
        var counter = new UseCounter();
        for (var i = 0; i < UseCounter.Most + 10; i++) counter.Add(new UsedThing(UseCounter.Own, $"P-{i}"), one);
        counter.Add(new UsedThing(UseCounter.Own, "P-0"), one);
        var taken = counter.Take();
        Assert.Equal((UseCounter.Most, 2), (taken.Count, taken[new UsedThing(UseCounter.Own, "P-0")].Reads));
    }
}
