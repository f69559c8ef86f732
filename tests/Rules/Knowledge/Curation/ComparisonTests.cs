using CsCheck;
using Marrakech.Knowledge.Domain.Curation;

namespace Marrakech.Rules.Knowledge.Curation;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("P-000001,P-000002", "P-000001 P-000002", false)]
    [InlineData("p-000001, P-000001", "P-000001", false)]
    [InlineData("P-1,P-2,P-3,P-4", "P-1 P-2 P-3 P-4", false)]
    [InlineData("P-1,P-2,P-3,P-4,P-5", "P-1 P-2 P-3 P-4", true)]
    [InlineData("P-1,P-1,P-1,P-1,P-1", "P-1", false)]
    [InlineData(" ,,", "", false)]
    public void It_reads_codes_once_and_notices_a_fifth(string value, string codes, bool isTooMany)
    {
        var read = Comparison.Read([value]);
        Assert.Equal(codes, string.Join(' ', read.Codes));
        Assert.Equal(isTooMany, read.IsTooMany);
        Assert.Equal(read.Codes, Comparison.Read(value.Split(',')).Codes);
    }

    [Fact]
    public void It_never_holds_more_than_four() => Gen.String.Array.Sample(values => Comparison.Read(values).Codes is { Count: <= Comparison.Most } codes && codes.Distinct().Count() == codes.Count);

    [Fact]
    public void The_order_of_values_makes_no_difference()
    {
        Assert.True(Comparison.IsSame([["a", "b"], ["b", "a"]]));
        Assert.False(Comparison.IsSame([["a"], ["a", "b"]]));
        Assert.False(Comparison.IsSame([["a"], []]));
        Assert.True(Comparison.IsSame([[], []]));
    }
}
