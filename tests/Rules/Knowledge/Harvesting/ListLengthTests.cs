using System.Globalization;
using Marrakech.Knowledge.Domain.Harvesting;

namespace Marrakech.Rules.Knowledge.Harvesting;

/// <summary>Lists of other repositories end, whatever they say.</summary>
public sealed class ListLengthTests
{
    [Fact]
    public void A_list_of_a_million_records_is_followed_and_no_longer_one()
    {
        var length = new ListLength();
        for (var part = 0; part < 200; part++)
        {
            length.GoOn(part.ToString(CultureInfo.InvariantCulture));
            length.Took(5_000);
        }

        length.GoOn("end");
        length.Took(1);
        Assert.Equal(HarvestProblem.Endless, Assert.Throws<HarvestException>(() => length.GoOn("more")).Problem);
    }

    [Fact]
    public void A_list_of_too_many_parts_ends()
    {
        var length = new ListLength();
        for (var part = 0; part < ListLength.MostParts; part++) length.GoOn(part.ToString(CultureInfo.InvariantCulture));
        Assert.Throws<HarvestException>(() => length.GoOn("more"));
    }

    [Fact]
    public void A_list_that_comes_back_to_a_place_ends()
    {
        var length = new ListLength();
        foreach (var place in new[] { null, "one", "two" }) length.GoOn(place);
        Assert.Throws<HarvestException>(() => length.GoOn("one"));
    }
}
