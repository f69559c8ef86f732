using Marrakech.Knowledge.Features.Shared;

namespace Marrakech.Rules.Knowledge.Pages;

public sealed class WebLinkTests
{
    [Theory]
    [InlineData("See https://river.example/a, page 2", "https://river.example/a", "See |https://river.example/a|, page 2")]
    [InlineData("See the river", "https://river.example/a", "See the river |https://river.example/a|")]
    [InlineData("https://river.example/a", "https://river.example/a", "|https://river.example/a|")]
    [InlineData(null, "https://river.example/a", "|https://river.example/a|")]
    [InlineData("See javascript:alert(1)", "javascript:alert(1)", "See javascript:alert(1)||")]
    [InlineData(null, null, "||")]
    public void A_link_is_shown_once(string? text, string? link, string expected)
    {
        var (before, found, after) = WebLink.Within(text, link);
        Assert.Equal(expected, $"{before}|{found}|{after}");
    }
}
