using Marrakech.Bench.Search;
using Xunit;

namespace Marrakech.App.Knowledge.Search;

/// <summary>The judged queries of the benchmark hold the ranking to what was reached.</summary>
public sealed class SearchQualityTests
{
    [Fact]
    public void Judged_queries_are_answered_well_also_those_not_tuned_on()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(JudgedCollection.Read());
        var judgements = Judgement.Read();

        var tuned = RankingQuality.Of(index, judgements.Where(judgement => !judgement.HeldOut));
        var heldOut = RankingQuality.Of(index, judgements.Where(judgement => judgement.HeldOut));

        Assert.InRange(tuned.Queries + heldOut.Queries, 60, 1_000);
        Assert.InRange(tuned.Ndcg, 0.85, 1);
        Assert.InRange(tuned.Recall, 0.95, 1);
        Assert.InRange(heldOut.Ndcg, 0.85, 1);
        Assert.InRange(heldOut.Recall, 0.93, 1);
    }

    [Fact]
    public void Every_judgement_names_things_that_exist()
    {
        var ids = JudgedCollection.Read().Select(document => document.Id).ToHashSet();

        Assert.All(Judgement.Read(), judgement => Assert.All(judgement.Relevant, relevant =>
        {
            Assert.Contains(relevant.Key, ids);
            Assert.InRange(relevant.Value, 1, 3);
        }));
    }

    [Fact]
    public void The_measure_is_one_for_the_ideal_order_and_nought_for_nothing()
    {
        var judgement = new Judgement("q", "en", false, new Dictionary<string, int> { ["a"] = 3, ["b"] = 2, ["c"] = 1 });

        Assert.Equal(new RankingQuality(1, 1, 1, 1), RankingQuality.Of(judgement, ["a", "b", "c"]));
        Assert.Equal(new RankingQuality(0, 0, 0, 1), RankingQuality.Of(judgement, ["x"]));
        Assert.Equal(0.5, RankingQuality.Of(judgement, ["x", "b"]).ReciprocalRank);
        Assert.InRange(RankingQuality.Of(judgement, ["c", "b", "a"]).Ndcg, 0.5, 0.8);
    }
}
