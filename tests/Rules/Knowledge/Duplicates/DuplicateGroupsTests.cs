using Marrakech.Knowledge.Duplicates;

namespace Marrakech.Rules.Knowledge.Duplicates;

public sealed class DuplicateGroupsTests
{
    [Fact]
    public void The_same_practice_of_two_sources_is_one_group_and_others_stay_alone()
    {
        var groups = DuplicateGroups.Find([Bakeries.Ovens, Bakeries.OvensRetold, Bakeries.Ferry, Bakeries.School]);

        Assert.Equal(["ovens,retold", "ferry", "school"], groups.Select(Members));
        Assert.Single(groups[0].Links);
    }

    [Fact]
    public void Parts_that_another_source_tells_as_one_come_together()
    {
        var parts = Bakeries.Ovens.Text.Split(". ");
        DuplicateItem first = Bakeries.Ovens with { Id = "part 1", Text = parts[0] + ".", Title = "" };
        DuplicateItem second = Bakeries.Ovens with { Id = "part 2", Text = parts[1] + ".", Title = "" };
        DuplicateItem whole = Bakeries.Ovens with { Id = "whole", Source = "b", Standing = -1 };

        var groups = DuplicateGroups.Find([first, second, whole, Bakeries.Ferry, Bakeries.School]);

        Assert.Equal(["whole,part 1,part 2", "ferry", "school"], groups.Select(Members));
        Assert.Equal("whole", groups[0].Canonical.Id);
    }

    [Fact]
    public void Two_items_of_one_source_stay_apart_when_nothing_covers_both()
    {
        DuplicateItem twin = Bakeries.Ovens with { Id = "twin" };

        Assert.Equal(["ovens", "twin", "ferry"], DuplicateGroups.Find([Bakeries.Ovens, twin, Bakeries.Ferry]).Select(Members));
    }

    [Fact]
    public void Equal_titles_alone_make_no_group()
    {
        DuplicateItem ferry = Bakeries.Ferry with { Source = "b", Title = Bakeries.Ovens.Title };

        Assert.Equal(["ovens", "ferry", "school"], DuplicateGroups.Find([Bakeries.Ovens, ferry, Bakeries.School]).Select(Members));
    }

    [Fact]
    public void Groups_do_not_depend_on_the_order_of_the_items()
    {
        DuplicateItem[] items = [Bakeries.Ovens, Bakeries.OvensRetold, Bakeries.Ferry, Bakeries.School, Bakeries.Ferry with { Id = "ferry 2", Source = "b" }];

        var there = DuplicateGroups.Find(items).Select(g => g.Members.Select(m => m.Id).Order(StringComparer.Ordinal)).Select(m => string.Join(',', m)).Order(StringComparer.Ordinal);
        var back = DuplicateGroups.Find([.. items.Reverse()]).Select(g => g.Members.Select(m => m.Id).Order(StringComparer.Ordinal)).Select(m => string.Join(',', m)).Order(StringComparer.Ordinal);

        Assert.Equal(there, back);
    }

    [Fact]
    public void A_retold_item_is_found_among_many()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 3_000).Select(i => $"w{i}").ToArray();
        List<DuplicateItem> many =
        [
            .. Enumerable.Range(0, 2_000).Select(i => new DuplicateItem
            {
                Id = $"item {i}",
                Source = "many",
                Title = string.Join(' ', Some(4)),
                Text = string.Join(' ', Some(80)),
            }),
        ];
        var collection = new DuplicateIndex();
        many.ForEach(collection.Add);

        var found = many.Take(100).Count(item =>
        {
            var retold = item with { Id = "retold", Source = "new", Text = string.Join(' ', item.Text.Split(' ').Where(_ => random.Next(3) > 0).Reverse()) };
            var best = collection.MostSimilar(retold)[0];
            return best.Second == item.Id && best.Score >= DuplicateGroups.Same;
        });

        Assert.Equal(100, found);

        // Low numbers come often, as common words do.
        IEnumerable<string> Some(int count) => Enumerable.Range(0, count).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))]);
    }

    private static string Members(DuplicateGroup group) => string.Join(',', group.Members.Select(m => m.Id));
}
