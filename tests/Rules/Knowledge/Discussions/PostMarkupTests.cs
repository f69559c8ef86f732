using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using CsCheck;
using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Rules.Knowledge.Discussions;

/// <summary>Posts are Markdown, and whatever is typed makes nothing but the few elements meant.</summary>
public sealed class PostMarkupTests
{
    private static readonly HashSet<string> elements = ["p", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "h3", "h4", "a"];

    private static readonly string[] pieces =
    [
        "**b**", "*e*", "# one", "### three", "- a\n- b", "1. a", "> said", "`x`", "```\n<b>\n```", "---", "[a](https://a.example/?q=1&r=2)", "[a](javascript:alert(1))", "[a](//b.example)",
        "![alt](https://a.example/pixel.gif)", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "https://u:p@d.example", "www.e.example", "<https://f.example>", "[x]: https://g.example \"t\"", "[x]",
        "&lt;b&gt;", "\n\n", "    four spaces", "<!-- -->", "mailto:a@b.example", "\"onmouseover=\"", "[a](https://a.example \" onclick=alert(1) \")", "\u202E",
    ];

    [Fact]
    public void Nothing_but_the_few_elements_comes_of_it() => Gen.OneOf(Gen.String, Gen.Int[0, pieces.Length - 1].Select(i => pieces[i])).List[0, 12].Select(parts => string.Join(parts.Count % 2 == 0 ? "\n" : " ", parts)).Sample(text =>
    {
        foreach (var element in new HtmlParser().ParseDocument($"<body>{Html(text)}").Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, elements);
            if (element.LocalName == "a")
            {
                Assert.Matches("^https?://", element.GetAttribute("href")!);
                Assert.Equal("nofollow ugc noopener", element.GetAttribute("rel"));
            }

            Assert.All(element.Attributes, a => Assert.Contains(a.LocalName, element.LocalName == "a" ? ["href", "rel", "dir"] : element.LocalName == "ol" ? ["start"] : Array.Empty<string>()));
        }
    });

    [Theory]
    [InlineData("one\ntwo\n\nthree", "<p>one\ntwo</p><p>three</p>")]
    [InlineData("**b** and *e*", "<p><strong>b</strong> and <em>e</em></p>")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("3. c\n4. d", "<ol start=\"3\"><li>c</li><li>d</li></ol>")]
    [InlineData("# One\n### Three", "<h3>One</h3><p><strong>Three</strong></p>")]
    [InlineData("![a picture](https://a.example/p.png)", "<p><a href=\"https://a.example/p.png\" rel=\"nofollow ugc noopener\">a picture</a></p>")]
    [InlineData("see https://a.example.", "<p>see <a href=\"https://a.example\" rel=\"nofollow ugc noopener\" dir=\"ltr\">https://a.example</a>.</p>")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>")]
    [InlineData("    not code\nTitle\n---", "<p>not code\nTitle\n---</p>")]
    public void It_is_written_so(string typed, string html) => Assert.Equal(html, Html(typed));

    [Fact]
    public void What_is_nested_without_end_stays_text()
    {
        var deep = new string('>', 5_000);
        Assert.Contains("&gt;&gt;&gt;", Html(deep), StringComparison.Ordinal);
        Assert.Equal(deep, PostMarkup.Plain(deep));
    }

    [Fact]
    public void The_words_alone_have_no_marks() =>
        Assert.Equal("Bold and a link\nfirst\nsecond", PostMarkup.Plain("**Bold** and [a link](https://a.example)\n\n- first\n- second"));

    private static string Html(string text)
    {
        using var written = new StringWriter();
        PostMarkup.Html(text).WriteTo(written, HtmlEncoder.Create(UnicodeRanges.All));
        return written.ToString();
    }
}
