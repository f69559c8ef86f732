using Marrakech.Compact.Contracts;

namespace Marrakech.Rules.Compact.Importing;

public sealed class RecommendationReaderTests
{
    private const string Table =
        "<b>Advice</b>\t<b>Means</b>\t<b>Partnerships</b>\n"
        + "<p>Keep hedges <b>low</b></p>\t<ul> <li>• The Hedge Order Framework (HOF) sets the height.</li> <li>• Cut to: <ul> <li>○ the knee in places</li> </ul> </li> </ul>\t<p>Neighbours such as</p>\n"
        + "\n"
        + "\t<p>where children play;</p> <ul><li>○ the hip elsewhere.</li></ul> <ul><li>● Lend tools (New Shears)<ul><li>○ ladders</li></ul></li></ul>\t<p>aunts and uncles</p>\n"
        + "--\t---\t--\n"
        + "<p>Share water</p>\t<ul> <li>○ Draw in turn.</li> <li>• Rest.</li> </ul>\t\n";

    [Fact]
    public void Rows_cut_by_a_page_are_one_row()
    {
        var rows = Accord.ReadTable(Table).Recommendations;
        Assert.Equal(["Keep hedges low", "Share water"], rows.Select(row => row.Text));
        Assert.Equal("Neighbours such as aunts and uncles", Assert.Single(rows[0].Partnerships).Text);
        Assert.Empty(rows[1].Partnerships);
    }

    [Fact]
    public void Bullets_nest_by_their_signs() =>
        Assert.Equal(
            "[The Hedge Order Framework (HOF) sets the height.][Cut to:[the knee in places where children play;][the hip elsewhere.]][Lend tools (New Shears)[ladders]]",
            Nested(Accord.ReadTable(Table).Recommendations[0].Means));

    [Fact]
    public void An_inner_bullet_without_an_outer_one_stands_by_itself() =>
        Assert.Equal("[Draw in turn.][Rest.]", Nested(Accord.ReadTable(Table).Recommendations[1].Means));

    [Fact]
    public void A_name_with_its_acronym_is_a_resource()
    {
        var resource = Assert.Single(Accord.ReadTable(Table).Resources);
        Assert.Equal("Hedge Order Framework (HOF)", resource.Title);
        Assert.Empty(resource.Objectives);
    }

    [Fact]
    public void A_tool_of_the_outline_is_linked_to_its_objectives() =>
        Assert.Equal([1, 10], Assert.Single(Accord.ReadTable(Table.Replace("Hedge Order Framework (HOF)", "Cedar Twig Data Collection (CTDC)", StringComparison.Ordinal)).Resources).Objectives);

    [Fact]
    public void Nothing_is_left_unexplained() => Assert.Empty(Accord.ReadTable(Table).Report.Unexplained);

    private static string Nested(IReadOnlyList<SourceBullet> bullets) => string.Concat(bullets.Select(bullet => $"[{bullet.Text}{Nested(bullet.Bullets)}]"));
}
