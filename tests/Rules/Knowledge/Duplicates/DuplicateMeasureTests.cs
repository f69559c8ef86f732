using Marrakech.Knowledge.Duplicates;

namespace Marrakech.Rules.Knowledge.Duplicates;

public sealed class DuplicateMeasureTests
{
    [Fact]
    public void A_text_taken_over_word_for_word_is_the_same_whatever_else_differs()
    {
        var measure = Bakeries.MeasureOver([Bakeries.Ovens, Bakeries.Ferry, Bakeries.School]);
        var copy = Bakeries.Ovens with { Id = "copy", Source = "b", Title = "Something else", Countries = ["KE"], Years = [1999], Objective = 23 };

        Assert.True(measure.Compare(Bakeries.Ovens, copy).Score > 0.95);
    }

    [Fact]
    public void The_same_subject_in_other_words_is_nearer_than_another_subject()
    {
        var measure = Bakeries.MeasureOver([Bakeries.Ovens, Bakeries.OvensRetold, Bakeries.Ferry, Bakeries.School]);

        var same = measure.Compare(Bakeries.Ovens, Bakeries.OvensRetold);
        var other = measure.Compare(Bakeries.Ferry, Bakeries.OvensRetold);

        Assert.True(same.Score >= DuplicateGroups.Same, same.ToString());
        Assert.True(other.Score < DuplicateGroups.Same, other.ToString());
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        var measure = Bakeries.MeasureOver([Bakeries.Ovens, Bakeries.OvensRetold, Bakeries.Ferry]);

        Assert.Equal(measure.Compare(Bakeries.Ovens, Bakeries.OvensRetold).Score, measure.Compare(Bakeries.OvensRetold, Bakeries.Ovens).Score, 12);
    }

    [Fact]
    public void Unknown_facts_count_neither_for_nor_against()
    {
        var measure = Bakeries.MeasureOver([Bakeries.Ovens, Bakeries.OvensRetold]);

        var parts = measure.Compare(Bakeries.Ovens with { Id = "x", Countries = [] }, Bakeries.OvensRetold).Parts;

        Assert.DoesNotContain(parts, p => p.Aspect == SimilarityAspect.Countries);
        Assert.Contains(parts, p => p.Aspect == SimilarityAspect.Years);
    }

    [Fact]
    public void A_similarity_says_what_both_share()
    {
        var similarity = Bakeries.MeasureOver([Bakeries.Ovens, Bakeries.OvensRetold, Bakeries.Ferry]).Compare(Bakeries.Ovens, Bakeries.OvensRetold);

        Assert.Equal(["PE"], similarity.Parts.Single(p => p.Aspect == SimilarityAspect.Countries).Shared);
        Assert.Contains("ovens", similarity.Parts.Single(p => p.Aspect == SimilarityAspect.Vocabulary).Shared);
        Assert.Contains("Countries 1.00", similarity.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_outside_is_weighed_against_the_same_background()
    {
        var collection = Bakeries.MeasureOver([Bakeries.Ovens, Bakeries.Ferry, Bakeries.School]);

        var nearest = new DuplicateMeasure(collection.Background.Aside()).Nearest(Bakeries.OvensRetold, [Bakeries.School, Bakeries.Ovens], 2);

        Assert.Equal(["ovens", "school"], nearest.Select(s => s.Second));
        Assert.Equal(collection.Compare(Bakeries.OvensRetold, Bakeries.Ovens).Score, nearest[0].Score, 12);
    }

    [Fact]
    public void Empty_items_are_like_nothing()
    {
        var empty = new DuplicateItem { Id = "e", Source = "e", Title = "", Text = "" };
        var measure = Bakeries.MeasureOver([Bakeries.Ovens, empty]);

        Assert.Equal(0, measure.Compare(empty, Bakeries.Ovens).Score);
        Assert.Empty(measure.MostSimilar(empty));
    }
}
