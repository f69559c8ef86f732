using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Rules.Knowledge.Contributions;

public sealed class PanelTests
{
    private static readonly PanelRule rule = PanelRule.Usual;

    [Fact]
    public void One_comes_from_the_United_Nations_and_two_from_outside_none_of_them_with_an_own_item()
    {
        Candidate[] all = [Who(1, un: true, own: true), Who(2, un: true), Who(3, un: true), Who(4, own: true), Who(5), Who(6), Who(7)];
        var proposed = Panel.Propose(all, "en", [8], [], rule.FromUn, rule.Outside);
        Assert.Equal([true, false, false], proposed.Select(c => c.IsUn));
        Assert.DoesNotContain(proposed, c => c.IsOwn);
    }

    [Fact]
    public void Language_comes_before_expertise_and_expertise_before_load()
    {
        Candidate[] all = [Who(1, open: 1, languages: ["fr"]), Who(2, objectives: [8, 10]), Who(3, open: 1, languages: ["fr"], objectives: [8]), Who(4)];
        Assert.Equal([Id(3), Id(2)], Panel.Propose(all, "fr", [8, 10], [], 0, 2).Select(c => c.Person));
        Assert.Equal([Id(2), Id(1)], Panel.Propose(all, "fr", [8, 10], [Id(3)], 0, 2).Select(c => c.Person));
    }

    [Fact]
    public void Two_of_one_organisation_sit_together_only_where_there_is_nobody_else()
    {
        Candidate[] all = [Who(1, organisation: 1, languages: ["en"]), Who(2, organisation: 1, languages: ["en"]), Who(3, organisation: 2)];
        Assert.Equal([Id(1), Id(3)], Panel.Propose(all, "en", [], [], 0, 2).Select(c => c.Person));
        Assert.Equal([Id(1), Id(2)], Panel.Propose(all[..2], "en", [], [], 0, 2).Select(c => c.Person));
    }

    [Theory]
    [InlineData("222", 0, 1, null)]
    [InlineData("22", 0, 1, ContributionRefusal.PanelTooSmall)]
    [InlineData("222", 0, 0, ContributionRefusal.PanelTooSmall)]
    [InlineData("222", 0, 2, ContributionRefusal.PanelTooSmall)]
    [InlineData("22", 1, 1, ContributionRefusal.NotScored)]
    [InlineData("213", 0, 1, ContributionRefusal.FurtherReviewMissing)]
    [InlineData("2133", 0, 2, null)]
    [InlineData("212", 0, 1, null)]
    public void Publishing_waits_for_either_side_every_score_and_a_further_one_where_they_disagree(string points, int open, int fromUn, object? expected) =>
        Assert.Equal((ContributionRefusal?)expected, Panel.AgainstPublishing(new Seated([.. points.Select(p => Of(p - '0'))], open, fromUn), rule));

    [Fact]
    public void A_score_without_a_sentence_is_none()
    {
        Assert.True(Of(2).IsWhole);
        Assert.False((Of(2) with { Scores = [.. Of(2).Scores.Skip(1)] }).IsWhole);
        Assert.False((Of(2) with { Scores = [.. Of(2).Scores.Select(s => s with { Sentence = "" })] }).IsWhole);
        Assert.False(Of(4).IsWhole);
    }

    [Theory]
    [InlineData("a\u202Eb\u200Bc", "abc")]
    [InlineData("  two \t words\n", "two words")]
    [InlineData("\u0007\u0000", null)]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    public void A_line_keeps_what_is_seen(string typed, string? kept) => Assert.Equal(kept, Typed.Line(typed));

    [Fact]
    public void A_text_keeps_its_paragraphs() => Assert.Equal("one\n\ntwo <b>three</b>", Typed.Text("one \r\n\r\n\r\n\r\ntwo\u2028<b>three</b>\u202E".Replace('\u2028', ' ')));

    private static Assessment Of(int points) => new([.. Assessment.Criteria.Select((c, i) => new Score(c, i == 0 ? points : 2, "It says why."))], Recommendation.Publish);

    private static Candidate Who(byte id, bool un = false, bool own = false, int open = 0, string[]? languages = null, int[]? objectives = null, byte organisation = 0) =>
        new(Id(id), Id(organisation == 0 ? id : organisation), un, languages ?? [], objectives ?? [], open, own);

    private static Guid Id(byte last) => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last);
}
