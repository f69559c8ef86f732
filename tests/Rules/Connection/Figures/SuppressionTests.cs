using CsCheck;
using Marrakech.Connection.Domain.Figures;

namespace Marrakech.Rules.Connection.Figures;

/// <summary>What is told of confidential requests, read by somebody who knows the rule, how many there are, and reckons.</summary>
public sealed class SuppressionTests
{
    /// <summary>Counts of up to four parts, none above six.</summary>
    private static readonly Gen<int[]> counts = Gen.Int[0, 6].Array[1, 4];

    [Fact]
    public void Small_numbers_are_not_told_and_others_as_they_are()
    {
        Assert.Equal([4, null, null, 3], Suppression.Tell([4, 1, 0, 3], 8));
        Assert.Equal([5, 5], Suppression.Tell([5, 5], 10)!);
        // One hidden number is what the others leave of all.
        Assert.Null(Suppression.Tell([4, 1, 3], 8));
        // Two hidden numbers with room for four, and four to put there.
        Assert.Null(Suppression.Tell([2, 2, 6], 10));
    }

    [Fact]
    public void Of_no_hidden_number_can_anybody_say_that_it_is_not_nought() => counts.Sample(own =>
    {
        // Where each request stands in one part only, the parts make up all.
        if (Suppression.Tell(own, own.Sum()) is not { } told) return;
        var possible = All(own.Length, Suppression.Least - 1, told).Where(other => other.Sum() == own.Sum()).ToList();
        for (var at = 0; at < own.Length; at++)
        {
            if (told[at] is null) Assert.Contains(possible, p => p[at] == 0);
            else Assert.Equal(own[at], told[at]);
        }
    });

    [Fact]
    public void The_same_holds_where_requests_stand_in_several_parts() => Gen.Select(counts, Gen.Int[1, 24]).Sample((own, requests) =>
    {
        if (requests > own.Sum() || Suppression.Tell(own, requests) is not { } told) return;
        // Each request stands somewhere: the parts hold at least as many as there are requests.
        var possible = All(own.Length, Suppression.Least - 1, told).Where(other => other.Sum() >= requests).ToList();
        for (var at = 0; at < own.Length; at++) if (told[at] is null) Assert.Contains(possible, p => p[at] == 0);
    });

    [Fact]
    public void Where_nothing_is_told_no_number_can_be_worked_out_from_that()
    {
        var found = 0;
        for (var parts = 2; parts <= 4; parts++)
        {
            for (var requests = 1; requests <= 12; requests++)
            {
                var untold = All(parts, requests, new int?[parts]).Where(own => own.Sum() == requests && Suppression.Tell(own, requests) is null).ToList();
                found += untold.Count;
                for (var at = 0; untold.Count > 0 && at < parts; at++) Assert.True(untold.Select(u => u[at]).Distinct().Count() > 1, $"{parts} parts, {requests} requests");
            }
        }

        Assert.NotEqual(0, found);
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    [InlineData(29, 20)]
    public void Requests_are_taken_in_ten_at_a_time(int requests, int taken) => Assert.Equal(taken, Suppression.Taken(requests));

    /// <summary>Every list of counts that fits what is told, the hidden ones up to a number.</summary>
    private static IEnumerable<int[]> All(int parts, int most, IReadOnlyList<int?> told)
    {
        IEnumerable<int[]> lists = [[]];
        for (var at = 0; at < parts; at++)
        {
            var fits = told[at] is { } known ? [known] : Enumerable.Range(0, most + 1);
            lists = lists.SelectMany(l => fits.Select(f => (int[])[.. l, f])).ToList();
        }

        return lists;
    }
}
