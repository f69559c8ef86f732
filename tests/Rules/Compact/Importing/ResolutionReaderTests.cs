using Marrakech.Compact.Contracts;

namespace Marrakech.Rules.Compact.Importing;

public sealed class ResolutionReaderTests
{
    private static readonly SourceDocument Document = Accord.Read(Accord.Text);

    [Fact]
    public void Paragraphs_carry_their_section() =>
        Assert.Equal(
            ["1 Opening", "2 Opening", "3 Opening", "4 Guiding habits", "5 Aims and duties", "6 Aims and duties", "7 Carrying out"],
            Document.Paragraphs.Select(paragraph => $"{paragraph.Number} {paragraph.Section}"));

    [Fact]
    public void A_lost_number_follows_from_the_count_and_is_reported()
    {
        Assert.StartsWith("It also rests", Document.Paragraphs[1].Text, StringComparison.Ordinal);
        Assert.Contains(Document.Report.Anomalies, anomaly => anomaly.Kind == "missing-number" && anomaly.Message.Contains("paragraph 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_behind_a_page_break_and_footnotes_joins_what_was_cut()
    {
        Assert.Equal("Gardens are not new. Evidence-based pruning began long ago, as laid out in the Book of Seeds, with evidence-based advice, for all.", Document.Paragraphs[2].Text);
        Assert.Equal("Open gates. Neighbours may enter and leave as they like.", Document.Paragraphs[3].Items[1].Text);
        Assert.EndsWith("and wishing for better hedges, have agreed on this accord:", Document.Passages.Single(passage => passage.Name == "chapeau").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_are_tied_to_raised_bare_and_lost_marks()
    {
        Assert.Equal(
            ["1 chapeau", "2 2", "3 2", "4 2", "5 2", "6 2"],
            Document.Footnotes.Select(note => $"{note.Number} {string.Join(' ', note.Anchors.Select(anchor => anchor.Address))}"));
        Assert.Equal("See paragraph 9 of the Water Book.", Document.Footnotes[4].Text);
        Assert.Equal("missing-mark", Assert.Single(Document.Report.Anomalies, anomaly => anomaly.Message.Contains("footnote 4", StringComparison.Ordinal)).Kind);
        Assert.Equal("It also rests on the Book of Seeds; the Treaty on Fences, including its map; the rules on water; and the calendar.", Document.Paragraphs[1].Text);
    }

    [Theory]
    [InlineData(1, "under the Old Oak", " and wishing")]
    [InlineData(2, "the Book of Seeds;", " the Treaty")]
    [InlineData(3, "the Treaty on Fences,", " including")]
    [InlineData(5, "the rules on water;", " and the")]
    [InlineData(6, "and the calendar.", "")]
    public void The_place_of_a_mark_is_known_when_the_text_is_repaired(int number, string before, string behind)
    {
        var anchor = Assert.Single(Document.Footnotes.Single(note => note.Number == number).Anchors);
        var text = anchor.Address == "2" ? Document.Paragraphs[1].Text : Document.Passages.Single(passage => passage.Name == anchor.Address).Text;
        Assert.EndsWith(before, text[..anchor.At!.Value], StringComparison.Ordinal);
        Assert.StartsWith(behind, text[anchor.At.Value..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_mark_has_a_text_and_no_place() =>
        Assert.Equal([new FootnoteAnchor("2", null)], Document.Footnotes.Single(note => note.Number == 4).Anchors);

    [Fact]
    public void Principles_are_the_items_that_begin_with_a_name() =>
        Assert.Equal(
            ["a Patience: Nothing grows faster for being watched;", "b Open gates: Neighbours may enter and leave as they like."],
            Document.Principles.Select(principle => $"{principle.Letter} {principle.Name}: {principle.Text}"));

    [Fact]
    public void A_list_of_titles_hangs_below_the_paragraph_before_it() =>
        Assert.Equal(["4/a", "4/b", "4/1", "4/2"], Document.Paragraphs[3].Items.Select(item => item.Address));

    [Fact]
    public void Objectives_have_commitment_and_actions()
    {
        var first = Document.Objectives[0];
        Assert.Equal((1, 5, "Keep hedges low by evidence-based pruning"), (first.Number, first.Paragraph, first.Title));
        Assert.Equal("We commit to keep every hedge below the window. We further commit to warn birds.", first.Commitment);
        Assert.Equal("abcdefghi", string.Concat(first.Actions.Select(action => action.Letter)));
        Assert.Equal("Keep the bucket clean.", Document.Objectives[1].Actions.Single().Text);
    }

    [Fact]
    public void A_group_heading_covers_the_items_behind_it() =>
        Assert.Equal("defghi", string.Concat(Document.Objectives[0].Actions.Where(action => action.Group == "Storms and floods").Select(action => action.Letter)));

    [Fact]
    public void Roman_items_and_the_letter_i_are_told_apart()
    {
        var items = Document.Paragraphs[4].Items;
        Assert.Equal(["5/b/i", "5/b/ii"], items[1].Items.Select(item => item.Address));
        Assert.Empty(items[7].Items);
        Assert.Equal("5/i", items[8].Address);
    }

    [Fact]
    public void Letters_in_brackets_within_a_sentence_stay_there() =>
        Assert.Equal("Lend ladders (a) freely and (b) often;", Document.Objectives[0].Actions[4].Text);

    [Fact]
    public void A_colon_that_introduces_nothing_was_a_semicolon()
    {
        Assert.Equal("Cut in autumn, when nests are empty;", Document.Objectives[0].Actions[0].Text);
        Assert.Equal("Measure each hedge, including:", Document.Objectives[0].Actions[1].Text);
        Assert.EndsWith("upon request;", Document.Objectives[0].Actions[7].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_is_kept_and_names_the_document()
    {
        Assert.Equal(("A/RES/1/2", "Accord on Orderly Gardens"), (Document.Symbol, Document.Title));
        Assert.Equal("Thanks the village for its tea;", Document.Passages.Single(passage => passage.Name == "resolution/1").Text);
        Assert.Equal("Approves the accord as contained in the annex.", Document.Passages.Single(passage => passage.Name == "resolution/2").Text);
    }

    [Fact]
    public void Everything_is_accounted_for()
    {
        Assert.Empty(Document.Report.Unexplained);
        Assert.Equal(3, Document.Report.Found.Count(finding => finding.Kind == "furniture"));
        Assert.Equal(2, Document.Report.Repairs.Count(repair => repair.Kind == "punctuation"));
        var note = Document.Footnotes[0].Place;
        Assert.Equal("<sup>&</sup>lt;sup>1</sup> Planted in 1802.", Accord.Text.Split('\n')[note.FirstLine - 1].Trim());
    }
}
