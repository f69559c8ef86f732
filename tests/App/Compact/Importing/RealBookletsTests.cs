using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Matching;
using Xunit;

namespace Marrakech.App.Compact.Importing;

public sealed partial class RealBookletsTests
{
    private static readonly int[] ActionCounts = [11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5];

    private static SourceDocument Newer => Documents.Of(DocumentKind.Booklet);
    private static SourceDocument First => Documents.Of(DocumentKind.FirstEdition);

    [Theory]
    [InlineData(DocumentKind.Booklet)]
    [InlineData(DocumentKind.FirstEdition)]
    public void A_booklet_has_187_actions_with_their_letters(DocumentKind kind)
    {
        var objectives = Documents.Of(kind).Objectives;
        Assert.Equal(Enumerable.Range(1, 23), objectives.Select(objective => objective.Number));
        Assert.Equal(ActionCounts, objectives.Select(objective => objective.Actions.Count));
        Assert.All(objectives, objective => Assert.Equal("abcdefghijkl"[..objective.Actions.Count], string.Concat(objective.Actions.Select(action => action.Letter))));
        Assert.All(objectives.SelectMany(objective => objective.Actions), action => Assert.Matches(@"^\p{Lu}", action.Text));
        Assert.Equal("2h 2i 2j 2k 2l", string.Join(' ', objectives.SelectMany(objective => objective.Actions.Where(action => action.Group is not null), (objective, action) => $"{objective.Number}{action.Letter}")));
    }

    [Fact]
    public void The_actions_of_the_newer_booklet_match_the_resolution()
    {
        var matches = ActionMatching.Match(Documents.Of(DocumentKind.Resolution).Objectives, Newer.Objectives);
        Assert.Empty(matches.Unmatched);
        Assert.All(matches.Matches, match => Assert.Equal(match.Letter, match.Other?.Letter));
        Assert.Equal(
            [(ActionDifference.Identical, 65), (ActionDifference.Punctuation, 34), (ActionDifference.Wording, 88)],
            matches.Matches.CountBy(match => match.Difference).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key));
    }

    [Fact]
    public void The_actions_of_the_first_edition_match_the_resolution()
    {
        var matches = ActionMatching.Match(Documents.Of(DocumentKind.Resolution).Objectives, First.Objectives);
        Assert.Empty(matches.Unmatched);
        Assert.All(matches.Matches, match => Assert.Equal(match.Letter, match.Other?.Letter));
    }

    [Fact]
    public void The_newer_booklet_has_76_practices_under_their_objectives()
    {
        int[] counts = [4, 3, 4, 3, 4, 3, 4, 3, 3, 3, 3, 4, 4, 3, 3, 2, 4, 2, 3, 3, 4, 3, 4];
        Assert.Equal(counts, Newer.Practices.CountBy(practice => practice.Objective).Select(pair => pair.Value));
        Assert.Equal(76, Newer.Practices.Count);
        Assert.All(Newer.Practices, practice => Assert.Matches(@"^(?:\p{Lu}|\p{Ll}\p{Lu})[^.]*?(?:No\. \d+)?[^.,;:]*$", practice.Title));
        Assert.All(Newer.Practices, practice => Assert.InRange(practice.Title.Split(' ').Length, 1, 17));
    }

    [Fact]
    public void The_texts_of_the_newer_booklet_are_whole()
    {
        Assert.All(Newer.Practices, practice => Assert.Matches(@"^(?:\p{Lu}|\p{Ll}\p{Lu})", practice.Text));
        Assert.All(Newer.Practices, practice => Assert.InRange(practice.Text.Length, 200, 2600));
        Assert.Equal(75, Newer.Practices.Count(practice => practice.Text.EndsWith('.')));
        Assert.Equal(["missing-stop", "unfinished-text"], Kinds(Newer).Where(kind => kind is "missing-stop" or "unfinished-text").Order());
        // A text that took in words of a neighbour would have a sentence that begins small.
        Assert.All(Newer.Practices, practice => Assert.DoesNotMatch(@"\p{Ll}[.)] \p{Ll}{2,}(?<!n\.d\. \p{Ll}+)", practice.Text.Replace("…. ", string.Empty, StringComparison.Ordinal).Replace("D.C. ", string.Empty, StringComparison.Ordinal).Replace(") ", string.Empty, StringComparison.Ordinal)));
        Assert.Equal(28, Newer.Practices.Sum(practice => practice.Text.Split("\n\n").Length - 1));
    }

    [Fact]
    public void Practices_broken_by_other_texts_lie_far_apart_and_are_one()
    {
        // A list of goals, a heading, the actions and a footnote stand inside these.
        string[] broken = ["5/4", "7/3", "10/1", "13/4"];
        var spans = Newer.Practices.Where(practice => broken.Contains($"{practice.Objective}/{practice.Position}")).ToList();
        Assert.All(spans, practice => Assert.True(practice.Place.LastLine - practice.Place.FirstLine > practice.Text.Length / 55));
    }

    [Fact]
    public void Sources_of_the_newer_booklet_become_citations()
    {
        Assert.Equal(89, Newer.Practices.Sum(practice => practice.Citations.Count));
        Assert.Equal(68, Newer.Practices.Count(practice => practice.Citations.Count > 0));
        Assert.Equal([3, 4], Newer.Footnotes.Select(note => note.Number));
        Assert.Equal(["objective/13/practice/4", "resource/19"], Newer.Footnotes.SelectMany(note => note.Anchors).Select(anchor => anchor.Address));
    }

    [Theory]
    [InlineData(DocumentKind.Booklet, 153)]
    [InlineData(DocumentKind.FirstEdition, 150)]
    public void A_booklet_lists_its_targets(DocumentKind kind, int count)
    {
        var objectives = Documents.Of(kind).Objectives;
        var targets = objectives.SelectMany(objective => objective.SdgTargets).ToList();
        Assert.Equal(count, targets.Count);
        Assert.All(targets, target => Assert.Matches(@"^(?:[1-9]|1[0-7])\.(?:\d{1,2}|[a-d])$", target.Code));
        Assert.All(targets, target => Assert.InRange(target.Text.Length, 40, 480));
        Assert.Equal([2, 19], objectives.Where(objective => objective.SdgTargets.Count == 0).Select(objective => objective.Number));
        Assert.Equal(["objective/2/sdg", "objective/19/sdg", "objective/23/sdg"], Documents.Of(kind).Passages.Select(passage => passage.Name).Where(name => name.EndsWith("/sdg", StringComparison.Ordinal)));
        Assert.Equal(4, Kinds(Documents.Of(kind)).Count(anomaly => anomaly == "sdg-code"));
        Assert.Equal(3, Kinds(Documents.Of(kind)).Count(anomaly => anomaly == "sdg-text"));
    }

    [Fact]
    public void Frameworks_and_resources_are_read()
    {
        Assert.Equal(23, Newer.Frameworks.Count);
        Assert.Equal(24, First.Frameworks.Count);
        Assert.Equal(16, Newer.Frameworks.Count(framework => framework.Year is not null));
        Assert.Equal(4, Newer.Frameworks.Count(framework => framework.Text.Length == 0));
        Assert.Equal(5, First.Frameworks.Count(framework => framework.Text.Length == 0));
        Assert.Equal(19, Newer.Resources.Count);
        Assert.Equal(18, First.Resources.Count);
        Assert.All(Newer.Resources.Concat(First.Resources), resource => Assert.True(Uri.TryCreate(resource.Url, UriKind.Absolute, out _) && resource.Title.Length > 5));
    }

    [Fact]
    public void The_first_edition_has_93_practices_under_their_objectives()
    {
        int[] counts = [4, 3, 4, 3, 5, 3, 5, 3, 4, 3, 3, 6, 4, 3, 6, 5, 5, 3, 4, 5, 5, 3, 4];
        Assert.Equal(counts, First.Practices.CountBy(practice => practice.Objective).Select(pair => pair.Value));
        Assert.Equal(93, First.Practices.Count);
        Assert.All(First.Practices, practice => Assert.InRange(practice.Title.Length, 12, 120));
        Assert.All(First.Practices, practice => Assert.Matches(@"^(?:\p{Lu}|\p{Ll}\p{Lu})", practice.Text));
    }

    [Fact]
    public void The_117_footnotes_of_the_first_edition_are_tied_to_their_marks()
    {
        Assert.Equal(Enumerable.Range(1, 117), First.Footnotes.Select(note => note.Number));
        Assert.All(First.Footnotes, note => Assert.Single(note.Anchors));
        Assert.Equal([11, 14, 103], First.Footnotes.Where(note => note.Text is null).Select(note => note.Number));
        Assert.Equal(3, Kinds(First).Count(kind => kind == "missing-footnote"));
        Assert.Equal(3, Kinds(First).Count(kind => kind == "missing-mark"));
        Assert.Equal(Enumerable.Range(3, 115), First.Practices.SelectMany(practice => practice.Citations).Select(citation => int.Parse(citation.Mark!, null)));
    }

    [Fact]
    public void The_marks_of_a_practice_rise_with_the_practices()
    {
        var anchors = First.Footnotes.Where(note => note.Number > 2).Select(note => note.Anchors[0].Address).ToList();
        var order = First.Practices.Select(practice => $"objective/{practice.Objective}/practice/{practice.Position}").ToList();
        var places = anchors.ConvertAll(order.IndexOf);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    [Theory]
    [InlineData(DocumentKind.Booklet)]
    [InlineData(DocumentKind.FirstEdition)]
    public void No_text_carries_leftovers_of_page_or_markup(DocumentKind kind)
    {
        var document = Documents.Of(kind);
        var texts = document.Practices.Select(practice => practice.Text)
            .Concat(document.Practices.Select(practice => practice.Title))
            .Concat(document.Objectives.SelectMany(objective => objective.Actions).Select(action => action.Text))
            .Concat(document.Objectives.SelectMany(objective => objective.SdgTargets).Select(target => target.Text))
            .Concat(document.Passages.Select(passage => passage.Text))
            .Concat(document.Frameworks.Select(framework => framework.Text));
        Assert.All(texts, text => Assert.DoesNotMatch(Leftover(), text));
        Assert.All(document.Footnotes, note => Assert.DoesNotMatch(@"[<>\\{}$*^]|^\d{1,3} ", note.Text ?? string.Empty));
    }

    [Theory]
    [InlineData(DocumentKind.Booklet)]
    [InlineData(DocumentKind.FirstEdition)]
    public void At_most_half_a_percent_of_a_booklet_is_unexplained(DocumentKind kind)
    {
        var report = Documents.Of(kind).Report;
        Assert.InRange(report.UnexplainedShare, 0, 0.005);
        Assert.True(report.Characters > 160_000);
    }

    /// <summary>Nothing is lost: the words of the result are those of the source, but for its structure.</summary>
    [Theory]
    [InlineData(DocumentKind.Booklet, 0.96)]
    [InlineData(DocumentKind.FirstEdition, 0.96)]
    public void The_letters_of_a_booklet_stand_in_the_result(DocumentKind kind, double least)
    {
        var letters = Essence.Of(Documents.Of(kind)).Count(char.IsLetter);
        var source = Documents.TextOf(kind).Count(char.IsLetter);
        Assert.InRange((double)letters / source, least, 1.25);
    }

    private static IEnumerable<string> Kinds(SourceDocument document) => document.Report.Anomalies.Select(anomaly => anomaly.Kind);

    /// <summary>Markup, bullets, doubled or misplaced spaces, digits glued to words or left behind a sentence, single letters with a stop.</summary>
    [GeneratedRegex(@"[<>*#\\_{}▪■•^]|  | [,;:](?!\S)|\p{Ll}{3}\d|[.;:] \d{1,3}(?= \p{Lu}|$)|\s[a-l]\. |\p{Ll}- (?!and|or)\p{Ll}|https?://(?=\s|$)")]
    private static partial Regex Leftover();
}
