using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing;

public sealed class TextModelTests
{
    [Fact]
    public void Edits_keep_the_origin_of_what_stays()
    {
        var text = TracedText.At("one  two", 10).Apply([new Edit(3, 2, " "), new Edit(5, 1, "T")]);
        Assert.Equal("one Two", text.Text);
        Assert.Equal([10, 11, 12, 13, 15, 16, 17], text.Origins.ToArray());
    }

    [Fact]
    public void Overlapping_edits_are_refused() =>
        Assert.Throws<ArgumentException>(() => TracedText.At("abc", 0).Apply([new Edit(0, 2, ""), new Edit(1, 1, "")]));

    [Theory]
    [InlineData("a\nb\r\nc\rd\fe", 5)]
    [InlineData("", 1)]
    [InlineData("a\r\n\r\n", 3)]
    public void Every_line_end_counts_as_one(string content, int lines) => Assert.Equal(lines, SourceText.From(content).Lines.Count);

    [Fact]
    public void A_place_is_told_by_lines()
    {
        var source = SourceText.From("one\r\ntwo\r\nthree");
        var joined = TracedText.Join(" ", [source.Lines[1].Text, source.Lines[2].Text]);
        Assert.Equal("lines 2-3", source.PlaceOf(joined).ToString());
    }

    [Fact]
    public void Only_what_was_handed_out_counts_as_used()
    {
        var source = SourceText.From("used lost\nfurniture\nlost too");
        var ledger = new Ledger(source);
        Assert.Equal("used", ledger.Take(source.Lines[0].Text.Slice(0, 4)));
        ledger.Furniture(source.Lines[1].Text, "running header");
        var report = ledger.Report();
        Assert.Equal(["lost", "lost too"], report.Unexplained.Select(stretch => stretch.Text));
        Assert.Equal(24, report.Characters);
        Assert.Equal(11 / 24.0, report.UnexplainedShare, 5);
    }

    [Fact]
    public void A_repair_names_what_stood_there_and_where()
    {
        var source = SourceText.From("first\nthe wa-ter");
        var ledger = new Ledger(source);
        Assert.Equal("the water", ledger.Repair("hyphenation", source.Lines[1].Text, [new Edit(6, 1, "")]).Text);
        var repair = Assert.Single(ledger.Report().Repairs);
        Assert.Equal(("hyphenation", "the wa-ter", "the water", "line 2"), (repair.Kind, repair.Before, repair.After, repair.Place.ToString()));
    }

    [Theory]
    [InlineData("well-kept lawn\na well-\nkept hedge", "a well-kept hedge")]
    [InlineData("our government\nthe govern-\nment sleeps", "the government sleeps")]
    [InlineData("x\nshort-\nand long-term", "short- and long-term")]
    [InlineData("x\npeer-\nto-peer talks", "peer-to-peer talks")]
    [InlineData("x\nthe post-\n2030 garden", "the post-2030 garden")]
    [InlineData("x\nrare-\nword", "rare-word")]
    public void Hyphens_at_line_ends_stay_or_go_as_the_document_writes_the_word(string text, string joined)
    {
        var source = SourceText.From(text);
        var joiner = new LineJoiner(Vocabulary.Of(source), new Ledger(source));
        Assert.Equal(joined, joiner.Join(source.Lines.Skip(1).Select(line => line.Text)).Text);
    }

    [Theory]
    [InlineData("**bold** and *slanted* words", "bold and slanted words")]
    [InlineData("a &amp; b &#8211; c", "a & b – c")]
    [InlineData("<sup>&</sup>lt;sup>7</sup> note", "<sup>7</sup> note")]
    [InlineData("<u>under</u> <b>line</b>", "under line")]
    [InlineData("5 * 3 * 2", "5 * 3 * 2")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    public void Markup_goes_and_text_stays(string text, string clean)
    {
        var source = SourceText.From(text);
        Assert.Equal(clean, Markup.Clean(source.Lines[0].Text, new Ledger(source)).Text);
    }

    [Theory]
    [InlineData("rose-bed rose-bed rosebed", "rose-bed rose-bed rose-bed")]
    [InlineData("rose-bed rosebed rosebed", "rose-bed rosebed rosebed")]
    [InlineData("socio-economic socio-economic socioeconomic", "socio-economic socio-economic socioeconomic")]
    [InlineData("garden-making garden-making gardenmaking", "garden-making garden-making gardenmaking")]
    public void A_compound_gets_back_the_hyphen_the_document_writes_unless_both_spellings_are_current(string text, string mended)
    {
        var source = SourceText.From(text);
        Assert.Equal(mended, new TextMender(Vocabulary.Of(source), new Ledger(source)).Mend(TracedText.At(text, 0)).Text);
    }
}
