using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Support;

namespace Marrakech.Rules.Compact.Importing.Booklets;

public sealed class FirstEditionReaderTests
{
    private static readonly SourceDocument Booklet = LakeBooklet.First(LakeBooklet.Marked);

    [Fact]
    public void Missing_and_misread_letters_are_put_right()
    {
        Assert.Equal("abcdefghijkl", string.Concat(Booklet.Objectives[0].Actions.Select(action => action.Letter)));
        Assert.Equal("ab", string.Concat(Booklet.Objectives[1].Actions.Select(action => action.Letter)));
        Assert.Contains(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "missing-letter");
        Assert.Contains(Booklet.Report.Repairs, repair => repair is { Kind: "letter", Before: "(1)", After: "(l)" });
    }

    [Fact]
    public void What_runs_on_is_parted()
    {
        var actions = Booklet.Objectives[0].Actions;
        Assert.EndsWith("(Oil Guidelines)", actions[1].Text, StringComparison.Ordinal);
        Assert.Equal("Storms, high water, and ice on the piers", actions[2].Group);
        Assert.Equal("Share the cost of oil", actions[3].Text);
    }

    [Fact]
    public void Titles_of_objectives_need_no_sign() =>
        Assert.Equal(["Keep every pier of the lake in good light", "Let boats pass freely between all shores"], Booklet.Objectives.Select(objective => objective.Title));

    [Fact]
    public void Practices_end_and_go_on_where_the_text_does()
    {
        Assert.Equal("1/1 1/2 1/3 1/4 2/1 2/2", string.Join(' ', Booklet.Practices.Select(practice => $"{practice.Objective}/{practice.Position}")));
        Assert.Equal("In 1990, the wardens - all of them - met in Ufra, Melle and Orr, and were given desks by the guild and \"[have] kept them to this day\".", Booklet.Practices[2].Text);
    }

    [Fact]
    public void A_list_inside_a_practice_belongs_to_it() =>
        Assert.Equal(
            ["Ufra lamps project: TheULP gave its keepers new lanterns with glass from the hills. They name the hours of light:", "Ufra lights its lamps at dusk.", "Melle lights them at the sound of the bell."],
            Booklet.Practices[1].Text.Split("\n\n"));

    [Fact]
    public void A_practice_is_called_by_its_name_or_its_first_words()
    {
        Assert.Equal("Ufra lamps project", Booklet.Practices[1].Title);
        Assert.Equal("In 1990, the wardens - all of them - met in Ufra…", Booklet.Practices[2].Title);
    }

    [Theory]
    [InlineData(1, "objective-of-this-leaflet", "All seven of them.")]
    [InlineData(2, "what-it-holds", "Some are short.")]
    [InlineData(3, "objective/1/practice/1", "Ufra (2001), \"Lamps and their hours\", 12 March, Ufra, no. 4, http://www.lake.example/hours_of_lamps.pdf")]
    [InlineData(4, "objective/1/practice/2", "Glass (1990), http://www.lake.example/glass-list/hills.")]
    [InlineData(5, "objective/1/practice/2", "See Book of Dusk, vol. 6")]
    [InlineData(6, "objective/1/practice/2", "See Bells of Melle")]
    [InlineData(7, "objective/1/practice/3", "See http://www.lake.example/ufra_wardens")]
    [InlineData(8, "objective/1/practice/3", null)]
    [InlineData(9, "objective/1/practice/4", "The book of boats lists \"gain\" as follows.")]
    [InlineData(10, "objective/2/practice/1", null)]
    [InlineData(11, "objective/2/practice/2", "Bell (n.d.), \"Twice\".")]
    public void Footnotes_are_tied_to_their_marks(int number, string anchor, string? text)
    {
        var note = Booklet.Footnotes.Single(note => note.Number == number);
        Assert.Equal([anchor], note.Anchors.Select(mark => mark.Address));
        Assert.Equal(text, note.Text);
    }

    [Fact]
    public void A_citation_knows_where_its_mark_stood()
    {
        var practice = Booklet.Practices[1];
        Assert.Equal(["4 from the hills.", "5 lamps at dusk.", "6 of the bell."], practice.Citations.Select(citation => $"{citation.Mark} {practice.Text[..citation.At!.Value].Split(' ')[^3..].Aggregate((a, b) => a + ' ' + b)}"));
        Assert.All(Booklet.Practices.SelectMany(other => other.Citations.Select(citation => (other, citation))), pair =>
            Assert.Equal(Booklet.Footnotes.Single(note => note.Number == int.Parse(pair.citation.Mark!, CultureInfo.InvariantCulture)).Anchors[0].At, pair.citation.At));
    }

    [Fact]
    public void Defects_of_footnotes_are_reported()
    {
        string[] kinds = ["missing-footnote", "missing-footnote", "missing-mark", "footnote-number", "footnote-number"];
        Assert.Equal(kinds.Order(), Booklet.Report.Anomalies.Select(anomaly => anomaly.Kind).Where(kinds.Contains).Order());
    }

    [Fact]
    public void Every_footnote_of_a_practice_is_its_citation() =>
        Assert.Equal("3 4 5 6 7 8 9 10 11", string.Join(' ', Booklet.Practices.SelectMany(practice => practice.Citations).Select(citation => citation.Mark)));

    [Fact]
    public void Targets_need_no_bullet() =>
        Assert.Equal("7.1 4.b 17.18", string.Join(' ', Booklet.Objectives.SelectMany(objective => objective.SdgTargets).Select(target => target.Code)));

    [Fact]
    public void A_framework_without_text_is_reported()
    {
        Assert.Equal([1949, 1950, 1955, 1962, 1970], Booklet.Frameworks.Select(framework => framework.Year!.Value).Order());
        Assert.Single(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "missing-text");
    }

    [Fact]
    public void A_paragraph_that_lost_its_stop_is_no_heading()
    {
        Assert.EndsWith("Notes for keepers and all who visit them\"", Booklet.Passages.Single(passage => passage.Name == "objective-of-this-leaflet").Text, StringComparison.Ordinal);
        Assert.Contains(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "missing-stop" && anomaly.Message.Contains("Beside it stands", StringComparison.Ordinal));
    }

    [Fact]
    public void Signs_of_markup_are_gone()
    {
        var texts = Booklet.Practices.Select(practice => practice.Text).Concat(Booklet.Footnotes.Select(note => note.Text ?? string.Empty)).Concat(Booklet.Resources.Select(resource => resource.Url!));
        Assert.All(texts, text => Assert.DoesNotMatch(@"[<>\\{}$*^]", text));
        Assert.Empty(Booklet.Report.Unexplained);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(2000)]
    public void The_setting_of_lines_makes_no_difference(int width)
    {
        Same(TextMutations.Rewrap(LakeBooklet.Marked, width));
        Same(TextMutations.WindowsLineEnds(TextMutations.DoubleSpaces(TextMutations.MoreBlankLines(LakeBooklet.Marked))));
    }

    private static void Same(string text)
    {
        var other = LakeBooklet.First(text);
        Assert.Equal(Booklet.Practices.Select(practice => practice.Title + practice.Text), other.Practices.Select(practice => practice.Title + practice.Text));
        Assert.Equal(Booklet.Footnotes.Select(note => note.Number + note.Text + string.Join(' ', note.Anchors)), other.Footnotes.Select(note => note.Number + note.Text + string.Join(' ', note.Anchors)));
    }
}
