using Marrakech.Compact.Contracts;
using Marrakech.Support;

namespace Marrakech.Rules.Compact.Importing.Booklets;

public sealed class BookletReaderTests
{
    private static readonly SourceDocument Booklet = LakeBooklet.Newer(LakeBooklet.Columns);

    [Fact]
    public void Actions_take_their_letters_from_their_order()
    {
        Assert.Equal("a b c d e", string.Join(' ', Booklet.Objectives[0].Actions.Select(action => action.Letter)));
        Assert.Equal("KEEP EVERY PIER OF THE LAKE IN GOOD LIGHT", Booklet.Objectives[0].Title);
        Assert.Contains(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "letter-order");
    }

    [Fact]
    public void An_action_goes_on_behind_title_letters_and_heading() =>
        Assert.Equal("Improve the oil of the lamps in workshops of the shore, including by sharing what the keepers know about oil (Oil Guidelines)", Action('b'));

    [Fact]
    public void Two_actions_run_together_are_parted()
    {
        Assert.Equal("Share the cost of oil between the towns", Action('d'));
        Assert.Single(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "run-together");
    }

    [Fact]
    public void Page_numbers_and_digits_of_footnotes_leave_the_actions()
    {
        Assert.Equal("Train keepers for storms, in line with rules of the shore", Action('c'));
        Assert.Equal("Monitor the Paris Charter of fog and the charter", Action('e'));
        Assert.Equal(2, Booklet.Report.Repairs.Count(repair => repair.Kind == "page-number"));
    }

    [Fact]
    public void A_sub_heading_groups_the_actions_behind_it() =>
        Assert.Equal(
            [null, null, "Storms, high water, and ice on the piers"],
            Booklet.Objectives[0].Actions.Select(action => action.Group).Take(3));

    [Fact]
    public void Practices_are_told_by_unmarked_headings() =>
        Assert.Equal(
            ["1/1 Lanterns of the north shore", "1/2 Bilateral lamp agreements", "1/3 School for pier wardens and harbour masters of the eastern shore", "2/1 Counting boats during HIGH-20"],
            Booklet.Practices.Select(practice => $"{practice.Objective}/{practice.Position} {practice.Title}"));

    [Fact]
    public void A_practice_broken_by_actions_is_whole() =>
        Assert.Equal("In 1990, the town of Ufra gave its keepers new lanterns with glass from the hills and oil from the plain (Keepers’ Guild, 1991).", Booklet.Practices[0].Text);

    [Fact]
    public void Items_are_paragraphs_of_their_own() =>
        Assert.Equal(3, Booklet.Practices[1].Text.Split("\n\n").Length);

    [Fact]
    public void A_practice_and_a_target_that_break_each_other_are_whole()
    {
        Assert.Equal("Wardens of all towns meet in winter. They were given desks by the guild and have kept them to this day. Nothing is paid.", Booklet.Practices[2].Text);
        Assert.Equal("Count the lamps of every town and the oil they burn each year", Booklet.Objectives[0].SdgTargets[1].Text);
    }

    [Fact]
    public void A_footnote_is_tied_to_its_practice_with_its_address()
    {
        var citation = Assert.Single(Booklet.Practices[2].Citations);
        Assert.Equal("3", citation.Mark);
        Assert.Equal("https://www.lake.example/desks_of_wardens.pdf", citation.Url);
        Assert.Equal(["objective/1/practice/3"], Booklet.Footnotes.Single(note => note.Number == 3).Anchors.Select(anchor => anchor.Address));
    }

    [Fact]
    public void Targets_have_clean_codes_and_foreign_texts_are_reported()
    {
        Assert.Equal("7.1 17.18 7.1 7.2 7.1", string.Join(' ', Booklet.Objectives.SelectMany(objective => objective.SdgTargets).Select(target => target.Code)));
        Assert.Single(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "sdg-code");
        Assert.Contains(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "sdg-text" && anomaly.Message.Contains("7.1", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_before_a_list_of_goals_are_no_part_of_the_practice()
    {
        Assert.Equal("UFRA and Melle are counting the boats that pass (Ufra, 2001b).", Booklet.Practices[3].Text);
        Assert.Contains(Booklet.Passages, passage => passage.Name == "objective/2/sdg" && passage.Text.StartsWith("Through better", StringComparison.Ordinal));
    }

    [Fact]
    public void Frameworks_have_name_year_and_text()
    {
        var frameworks = Booklet.Frameworks.OrderBy(framework => framework.Place.FirstLine).Select(framework => $"{framework.Year} {framework.Name}");
        Assert.Equal(
            ["1950 Charter of the Lantern Keepers (CLK)", "1955 Treaty on Ferry Bells", "1949 Convention on Oars of 1949 (ILO Convention No. 3)", "1962 Convention on Sails of 1962 (ILO Convention No. 4)", " Rule of the Quiet Night"],
            frameworks);
        Assert.Single(Booklet.Report.Anomalies, anomaly => anomaly.Kind == "foreign-text");
    }

    [Fact]
    public void Resources_have_whole_addresses_and_no_doubles()
    {
        Assert.Equal(["http://hub.lake.example/long-name", "https://www.lake.example/charter"], Booklet.Resources.Select(resource => resource.Url));
        Assert.Equal("The hub tells what keepers do.", Booklet.Resources[0].Text);
        Assert.Equal([new FootnoteAnchor("resource/2", null)], Booklet.Footnotes.Single(note => note.Number == 1).Anchors);
    }

    [Fact]
    public void Every_character_is_accounted_for() => Assert.Empty(Booklet.Report.Unexplained);

    [Theory]
    [InlineData(30)]
    [InlineData(55)]
    [InlineData(2000)]
    public void The_setting_of_lines_makes_no_difference(int width)
    {
        Same(TextMutations.Rewrap(LakeBooklet.Columns, width));
        Same(TextMutations.Refill(LakeBooklet.Columns, width));
        Same(TextMutations.WindowsLineEnds(TextMutations.DoubleSpaces(TextMutations.MoreBlankLines(LakeBooklet.Columns))));
    }

    private static void Same(string text)
    {
        var other = LakeBooklet.Newer(text);
        Assert.Equal(Booklet.Practices.Select(practice => practice.Title + practice.Text), other.Practices.Select(practice => practice.Title + practice.Text));
        Assert.Equal(
            Booklet.Objectives.SelectMany(objective => objective.Actions).Select(action => action.Letter + action.Text),
            other.Objectives.SelectMany(objective => objective.Actions).Select(action => action.Letter + action.Text));
        Assert.Equal(
            Booklet.Objectives.SelectMany(objective => objective.SdgTargets).Select(target => target.Code + target.Text),
            other.Objectives.SelectMany(objective => objective.SdgTargets).Select(target => target.Code + target.Text));
    }

    private static string Action(char letter) => Booklet.Objectives[0].Actions[letter - 'a'].Text;
}
