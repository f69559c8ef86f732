using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Texting;
using Xunit;

namespace Marrakech.App.Compact.Importing;

public sealed partial class RealDocumentsTests
{
    private static readonly int[] ActionCounts = [11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5];

    private static SourceDocument Resolution => Documents.Of(DocumentKind.Resolution);

    [Fact]
    public void Resolution_has_54_paragraphs_in_order()
    {
        Assert.Equal(Enumerable.Range(1, 54), Resolution.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.All(Resolution.Paragraphs, paragraph => Assert.NotEmpty(paragraph.Section));
        Assert.Equal("A/RES/73/195", Resolution.Symbol);
    }

    [Fact]
    public void Everything_a_reading_tells_has_a_name_in_every_language_and_a_place()
    {
        var texts = new TextCatalogue([new TextSource(typeof(Outline).Assembly)]);
        var reports = Enum.GetValues<DocumentKind>().Select(kind => Documents.Of(kind).Report).ToList();
        var kinds = reports.SelectMany(r => r.Found.Select(f => $"Found.{f.Kind}").Concat(r.Repairs.Select(f => $"Repair.{f.Kind}")).Concat(r.Anomalies.Select(f => $"Anomaly.{f.Kind}"))).Distinct();
        Assert.All(kinds, kind => Assert.All(Language.All, language => Assert.NotEmpty(texts.Sentence(language, kind))));
        Assert.All(reports.SelectMany(r => r.Repairs), repair => Assert.True(repair.Place.FirstLine > 1, $"{repair.Kind}: {repair.Before}"));
    }

    [Fact]
    public void Every_sub_item_of_the_resolution_has_its_address()
    {
        var addresses = Resolution.Paragraphs.SelectMany(paragraph => paragraph.Items).SelectMany(All).Select(item => item.Address).ToList();
        string[] capacity = ["43/a", "43/a/i", "43/a/ii", "43/a/iii", "43/a/iv", "43/a/v", "43/b", "43/b/i", "43/b/ii", "43/b/iii", "43/c", "43/c/i", "43/c/ii", "43/c/iii"];
        Assert.Equal(capacity, addresses.Where(address => address.StartsWith("43/", StringComparison.Ordinal)));
        Assert.Equal(10 + 23 + 187 + capacity.Length + 3 + 5, addresses.Count);
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    }

    [Fact]
    public void Resolution_has_10_principles()
    {
        Assert.Equal("abcdefghij", string.Concat(Resolution.Principles.Select(principle => principle.Letter)));
        Assert.All(Resolution.Principles, principle => Assert.True(principle.Name.Length < 40 && principle.Text.Length > 150));
    }

    [Fact]
    public void Resolution_has_23_objectives_with_commitment_and_187_actions()
    {
        Assert.Equal(Enumerable.Range(1, 23), Resolution.Objectives.Select(objective => objective.Number));
        Assert.Equal(Enumerable.Range(17, 23), Resolution.Objectives.Select(objective => objective.Paragraph!.Value));
        Assert.Equal(ActionCounts, Resolution.Objectives.Select(objective => objective.Actions.Count));
        Assert.All(Resolution.Objectives, objective => Assert.Matches(@"^We commit to .*\.$", objective.Commitment));
        Assert.All(Resolution.Objectives, objective => Assert.Equal(Letters(objective.Actions.Count), string.Concat(objective.Actions.Select(action => action.Letter))));
        Assert.All(Resolution.Objectives.SelectMany(objective => objective.Actions.SkipLast(1)), action => Assert.Matches(@"^\p{Lu}.*;$", action.Text));
        Assert.All(Resolution.Objectives, objective => Assert.Matches(@"^\p{Lu}.*[^;:]\.$", objective.Actions[^1].Text));
    }

    [Fact]
    public void Only_the_last_five_actions_of_objective_2_stand_in_a_group()
    {
        var grouped = Resolution.Objectives.SelectMany(objective => objective.Actions, (objective, action) => (objective.Number, action)).Where(pair => pair.action.Group is not null).ToList();
        Assert.Equal("2h 2i 2j 2k 2l", string.Join(' ', grouped.Select(pair => $"{pair.Number}{pair.action.Letter}")));
        Assert.Single(grouped.Select(pair => pair.action.Group).Distinct());
    }

    [Fact]
    public void Resolution_has_22_footnotes_all_anchored()
    {
        Assert.Equal(Enumerable.Range(1, 22), Resolution.Footnotes.Select(note => note.Number));
        Assert.All(Resolution.Footnotes, note => Assert.Matches(@"[.)]$", note.Text!));
        var anchors = Resolution.Footnotes.ToDictionary(note => note.Number, note => string.Join(' ', note.Anchors.Select(anchor => anchor.Address).Distinct()));
        Assert.Equal("chapeau", anchors[1]);
        Assert.All(Enumerable.Range(2, 16), number => Assert.Equal("2", anchors[number]));
        Assert.Equal(["5", "6", "6", "22/l", "26/b"], Enumerable.Range(18, 5).Select(number => anchors[number]));
    }

    [Fact]
    public void The_marks_of_the_resolution_stand_at_the_ends_of_names_and_sentences()
    {
        var texts = Resolution.Paragraphs.SelectMany(paragraph => paragraph.Items.SelectMany(All).Select(item => (item.Address, item.Text)).Append((Address: $"{paragraph.Number}", paragraph.Text)))
            .Concat(Resolution.Passages.Select(passage => (Address: passage.Name, passage.Text))).ToLookup(text => text.Address, text => text.Text);
        var anchors = Resolution.Footnotes.SelectMany(note => note.Anchors).ToList();
        Assert.Equal(3, anchors.Count(anchor => anchor.At is null));
        var behind = anchors.Where(anchor => anchor.At is not null).Select(anchor => (Before: texts[anchor.Address].Single()[anchor.At!.Value - 1], After: texts[anchor.Address].Single().ElementAtOrDefault(anchor.At.Value))).ToList();
        Assert.Equal(20, behind.Count);
        Assert.All(behind, mark => Assert.True(mark.Before is ';' or '.' or ',' or '"' || char.IsLower(mark.Before), $"'{mark.Before}'"));
        Assert.All(behind, mark => Assert.True(mark.After is ' ' or default(char), $"'{mark.After}'"));
        // Marks rise in a text; two of one footnote stand in paragraph 2.
        var second = anchors.Where(anchor => anchor is { Address: "2", At: not null }).Select(anchor => anchor.At!.Value).ToList();
        Assert.Equal(second.Order(), second);
        Assert.Equal(13, second.Distinct().Count() - 1);
    }

    [Fact]
    public void No_text_of_the_resolution_carries_leftovers_of_the_page()
    {
        var texts = Resolution.Paragraphs.SelectMany(paragraph => paragraph.Items.SelectMany(All).Select(item => item.Text).Append(paragraph.Text)).ToList();
        Assert.All(texts, text => Assert.DoesNotMatch(Leftover(), text));
    }

    [Fact]
    public void Labels_are_numbered_right_and_their_defect_is_reported()
    {
        var labels = Documents.Of(DocumentKind.ActionLabels);
        int[] counts = [.. ActionCounts];
        counts[19] = ActionCounts[1];
        Assert.Equal(counts, labels.Objectives.Select(objective => objective.Actions.Count));
        Assert.All(labels.Objectives, objective => Assert.Equal(Letters(objective.Actions.Count), string.Concat(objective.Actions.Select(action => action.Letter))));
        var anomaly = Assert.Single(labels.Report.Anomalies);
        Assert.Equal("repeated-objective", anomaly.Kind);
        Assert.Contains("Objective 20", anomaly.Message, StringComparison.Ordinal);
        Assert.Equal(11, labels.Report.Repairs.Count(repair => repair.Kind == "numbering"));
    }

    [Fact]
    public void Recommendations_keep_their_nesting_over_page_breaks()
    {
        var table = Documents.Of(DocumentKind.Recommendations);
        Assert.Equal(["5", "3(5,4,0)", "6"], table.Recommendations.Select(row => Shape(row.Means)));
        Assert.Equal(["3", "1", "1"], table.Recommendations.Select(row => Shape(row.Partnerships)));
        Assert.Equal(["MIGOF", "MGI", "CTDC"], table.Resources.Select(resource => Acronym().Match(resource.Title).Groups[1].Value));
        Assert.Equal(["1,23", "1,23", "1,10"], table.Resources.Select(resource => string.Join(',', resource.Objectives)));
    }

    [Theory]
    [InlineData(DocumentKind.Resolution)]
    [InlineData(DocumentKind.ActionLabels)]
    [InlineData(DocumentKind.Recommendations)]
    public void At_most_half_a_percent_of_a_document_is_unexplained(DocumentKind kind)
    {
        var report = Documents.Of(kind).Report;
        var kinds = string.Join(", ", report.Repairs.CountBy(repair => repair.Kind).Select(pair => $"{pair.Value} {pair.Key}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {report.Characters} characters, {report.UnexplainedShare:P3} unexplained, {report.Found.Count} found, repairs: {kinds}; anomalies: {report.Anomalies.Count}");
        Assert.InRange(report.UnexplainedShare, 0, 0.005);
        Assert.True(report.Characters > 5000 && report.Found.Count > 0);
    }

    private static IEnumerable<SourceItem> All(SourceItem item) => item.Items.SelectMany(All).Prepend(item);

    private static string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)('a' + i)));

    private static string Shape(IReadOnlyList<SourceBullet> bullets) => bullets.Any(bullet => bullet.Bullets.Count > 0)
        ? $"{bullets.Count}({string.Join(',', bullets.Select(bullet => bullet.Bullets.Count))})"
        : $"{bullets.Count}";

    /// <summary>Markup, doubled or misplaced spaces, digits glued to words, numbers behind the end of a sentence, capitals inside words.</summary>
    [GeneratedRegex(@"[<>*#&$\\_{}]|  | [,.;:]|\p{Ll}\d|[.;,:] \d{1,2}(?: \p{L}|$)|\d/\d|\p{Ll}\p{Lu}|\p{Ll}- (?!and|or)|\n(?!\n)(?<!\n\n)\p{Ll}")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"\(([A-Z]+)\)$")]
    private static partial Regex Acronym();
}
