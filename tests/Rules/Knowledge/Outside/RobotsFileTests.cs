using CsCheck;
using Marrakech.Knowledge.Domain.Outside;

namespace Marrakech.Rules.Knowledge.Outside;

/// <summary>What sites ask of programs, as RFC 9309 reads it.</summary>
public sealed class RobotsFileTests
{
    private const string Us = "MarrakechLinkCheck";

    [Theory]
    [InlineData("", "/", true)]
    [InlineData("User-agent: *\nDisallow: /", "/", false)]
    [InlineData("user-AGENT : *\r\nDISALLOW : /x # why\r\n", "/x/1", false)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /", "/", false)]
    [InlineData("User-agent: *\nDisallow:", "/", true)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow: /x", "/", true)]
    [InlineData("User-agent: *\nDisallow: x", "/x", true)]
    [InlineData("User-agent: Other\nDisallow: /", "/", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: marrakechlinkcheck/1.0\nAllow: /", "/", true)]
    [InlineData("User-agent: MarrakechLinkCheck\nDisallow:\n\nUser-agent: *\nDisallow: /", "/", true)]
    [InlineData("User-agent: MarrakechLinkCheckers\nDisallow: /", "/", true)]
    [InlineData("User-agent: Other\nSitemap: https://a.example/s\nUser-agent: *\nCrawl-delay: 1\nDisallow: /", "/", false)]
    [InlineData("User-agent: *\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: *\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: *\nDisallow: /c", "/b", true)]
    public void The_groups_that_name_us_count_else_those_for_all(string file, string path, bool isAllowed) => Assert.Equal(isAllowed, RobotsFile.Parse(file, Us).Allows(path));

    [Theory]
    [InlineData("Disallow: /\nAllow: /open", "/open/1", true)]
    [InlineData("Allow: /open\nDisallow: /open/not", "/open/not", false)]
    [InlineData("Disallow: /page\nAllow: /page", "/page", true)]
    [InlineData("Disallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("Disallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("Disallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("Disallow: /a*b*c", "/a1c2b", true)]
    [InlineData("Disallow: /a*b$", "/abab", false)]
    [InlineData("Disallow: /a*ab$", "/ab", true)]
    [InlineData("Disallow: *", "/x", false)]
    [InlineData("Disallow: /x$", "/x", false)]
    [InlineData("Disallow: /x$", "/xy", true)]
    [InlineData("Disallow: /*?", "/list?page=2", false)]
    [InlineData("Disallow: /ž", "/%C5%BE", false)]
    [InlineData("Disallow: /%c5%be", "/%C5%BE", false)]
    [InlineData("Disallow: /%61", "/a", false)]
    [InlineData("Disallow: /a%2Fb", "/a/b", true)]
    [InlineData("Disallow: /a%2Ab", "/a*b", false)]
    [InlineData("Disallow: /a%2Ab", "/axb", true)]
    [InlineData("Disallow: /a$b", "/a$b", false)]
    [InlineData("Disallow: /50%", "/50%", false)]
    public void The_longest_rule_that_fits_decides(string rules, string path, bool isAllowed) => Assert.Equal(isAllowed, RobotsFile.Parse($"User-agent: *\n{rules}", Us).Allows(path));

    [Fact]
    public void What_is_asked_of_all_may_be_passed_over_but_not_what_is_asked_by_name()
    {
        Assert.True(RobotsFile.Parse("User-agent: *\nDisallow: /", Us, isForAllToo: false).Allows("/"));
        Assert.False(RobotsFile.Parse($"User-agent: *\nAllow: /\nUser-agent: {Us}\nDisallow: /", Us, isForAllToo: false).Allows("/"));
    }

    [Fact]
    public void No_text_is_too_strange_and_what_is_disallowed_whole_is_disallowed_everywhere() => Gen.String.Select(Gen.String).Sample((file, path) =>
    {
        Assert.True(RobotsFile.Parse(file, "Nobody-Has-This-Name", isForAllToo: false).Allows("/" + path));
        Assert.False(RobotsFile.Parse($"User-agent: *\nDisallow: /\nSitemap: {file.ReplaceLineEndings("").Replace(':', ' ')}", Us).Allows("/" + path));
    });

    [Fact]
    public void A_hostile_pattern_takes_no_time()
    {
        var file = RobotsFile.Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("a*", 100_000))}b$", Us);
        Assert.True(file.Allows("/" + new string('a', 2_000)));
    }
}
