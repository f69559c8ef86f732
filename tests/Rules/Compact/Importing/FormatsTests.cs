using System.Text;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Formats;
using Marrakech.Compact.Importing.Recognition;

namespace Marrakech.Rules.Compact.Importing;

public sealed class FormatsTests
{
    private const string Words = "Die Gärtner “zählen” – höflich – jede Möhre auf der Straße.";

    [Fact]
    public void Text_is_decoded_whatever_its_encoding()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(Words, Encodings.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]));
            Assert.Equal(Words, Encodings.Decode(encoding.GetBytes(Words)));
        }
    }

    [Fact]
    public void Bytes_that_are_no_unicode_are_windows_text() =>
        Assert.Equal("Möhre – “süß” €", Encodings.Decode([(byte)'M', 0xF6, .. "hre "u8, 0x96, .. " "u8, 0x93, .. "s"u8, 0xFC, 0xDF, 0x94, .. " "u8, 0x80]));

    [Fact]
    public void Html_becomes_the_plain_text_the_parsers_know()
    {
        var text = HtmlText.Read("""
            <html><head><style>p{}</style></head><body><h2>Aims</h2><p>Keep
              hedges <b>low</b>.<sup>1</sup></p><ol type="a"><li>Cut</li><li>Feed</li></ol><ul><li>Rest</li></ul>
            <table><tr><td><p>x</p></td><td>y</td></tr></table><script>no()</script></body></html>
            """);
        Assert.Equal(["## Aims", "Keep hedges low.<sup>1</sup>", "• (a) Cut", "• (b) Feed", "• Rest", "<p>x</p>\t<p>y</p>"], text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    [Fact]
    public void Lists_within_lists_are_set_in_and_text_set_already_stays_as_it_is()
    {
        Assert.Equal(["• Hedges", "  • low", "  • high", "• Ponds"], Lines("<ul><li>Hedges<ul><li>low</li><li>high</li></ul></li><li>Ponds</li></ul>"));
        Assert.Equal(["one  two", "  three<sup>1</sup>"], Lines("<pre>one  two\n  three<sup>1</sup></pre>"));

        static IEnumerable<string> Lines(string html) => HtmlText.Read(html).Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
    }

    [Fact]
    public void Cells_keep_their_paragraphs_and_lists_and_nothing_else()
    {
        var text = HtmlText.Read("<table><tr><td class='x'><div><b>Trim</b> it</div><p>Rest</p></td><td><ol><li><p>one &lt; two</p><ul><li>deep</li></ul></li><li></li></ol>end</td></tr><tr><td><h2>Alone</h2><p>on its row</p></td></tr></table>");
        Assert.Equal(
            ["<p>Trim it</p><p>Rest</p>\t<ul><li>one &lt; two<ul><li>deep</li></ul></li><li></li></ul><p>end</p>", "## Alone", "on its row"],
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void What_a_site_sets_around_its_document_is_left_out_where_the_page_tells_them_apart()
    {
        Assert.Equal("Dig deep", HtmlText.Read("<body><header>Site</header><main><header>Dig</header> <p>deep</p></main><aside>News</aside><footer>Contact</footer></body>").Replace("\n\n", " ", StringComparison.Ordinal).Trim());
        Assert.Contains("Title", HtmlText.Read("<body><header>Title</header><p>deep</p></body>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>Aims</h1>\n<p>Dig</p>", true)]
    [InlineData("<p>Dig</p><p>deep</p>", true)]
    [InlineData("<p>Dig</p>\t<p>deep</p>\n", false)]
    [InlineData("<pages> are numbered", false)]
    public void A_piece_of_a_page_is_a_page(string text, bool isPage) => Assert.Equal(isPage, DocumentFormats.Detect(Encoding.UTF8.GetBytes(text)) == Marrakech.Compact.Importing.Formats.DocumentFormat.Html);

    [Theory]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("upperRoman", 9, "IX")]
    [InlineData("decimal", 12, "12")]
    public void List_numbers_are_written_as_shown(string format, int value, string shown) => Assert.Equal(shown, ListNumbers.Marker(format, value));

    [Fact]
    public void Kinds_are_told_by_content_and_the_unknown_is_unknown()
    {
        var labels = string.Concat(Enumerable.Range(1, 23).Select(number => $"# Objective {number}\n## Title: Garden {number}\n## Associated\n actions\n- 1. Dig\n"));
        Assert.Equal(DocumentKind.ActionLabels, DocumentRecognition.Recognise(labels));
        Assert.Equal(DocumentKind.Recommendations, DocumentRecognition.Recognise("<b>Recommendations/Actionable  commitment</b>\t<b>Means of\nimplementation</b>\t<b>Partnerships</b> dig"));
        Assert.Null(DocumentRecognition.Recognise("Associated actions of gardeners who commit to dig. Partnerships help."));
        Assert.Null(DocumentRecognition.Recognise(Accord.Text));
    }
}
