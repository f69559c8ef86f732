using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain;

namespace Marrakech.Rules.Knowledge.Pages;

public sealed class MarkedTextTests
{
    private const string Title = "A desk in Lisbon", Text = "It opened in 2019.\n\nIt helps people in Lisbon.";

    [Fact]
    public void Put_together_again_the_stretches_are_the_text()
    {
        var edition = Edition(("Lisbon", 10), ("2019", 30), ("Lisbon", 56));
        Assert.Equal(Title, string.Concat(MarkedText.Title(edition, true).Select(s => s.Text)));
        Assert.Equal(Text, string.Join("\n\n", MarkedText.Paragraphs(edition, [], true).Select(p => string.Concat(p.Select(s => s.Text)))));
        Assert.Equal(["Lisbon"], Marked(MarkedText.Title(edition, true)));
        Assert.Equal(["2019", "Lisbon"], MarkedText.Paragraphs(edition, [], true).SelectMany(Marked));
    }

    [Fact]
    public void Without_marks_a_paragraph_is_one_stretch()
    {
        var paragraphs = MarkedText.Paragraphs(Edition(("2019", 30)), [], false);
        Assert.All(paragraphs, p => Assert.Null(Assert.Single(p).Fact));
    }

    [Fact]
    public void Of_overlapping_facts_the_longer_one_is_marked()
    {
        var edition = Edition(("in", 27), ("in 2019", 27), ("2019", 30));
        Assert.Equal(["in 2019"], MarkedText.Paragraphs(edition, [], true).SelectMany(Marked));
    }

    [Theory]
    [InlineData("2019", 31)]
    [InlineData("Lisbon", -1)]
    [InlineData("Lisbon", 10_000)]
    [InlineData("Lisbon\nIt", 10)]
    [InlineData("", 20)]
    public void Words_that_do_not_stand_there_are_not_marked(string words, int offset)
    {
        var edition = Edition((words, offset));
        Assert.Empty(Marked(MarkedText.Title(edition, true)));
        Assert.Empty(MarkedText.Paragraphs(edition, [], true).SelectMany(Marked));
    }

    [Fact]
    public void Footnotes_are_marked_behind_their_words_and_never_within_a_fact()
    {
        SourceCitation[] citations = [new("3", null, null) { At = 9 }, new("4", null, null) { At = 15 }, new("5", null, null) { At = 18 }, new("6", null, null), new("7", null, null) { At = 46 }];
        var paragraphs = MarkedText.Paragraphs(Edition(("2019", 30)), citations, true);
        Assert.Equal(Text, string.Join("\n\n", paragraphs.Select(p => string.Concat(p.Select(s => s.Text)))));
        Assert.Equal(["It opened[3] in 2019[4].[5]", "It helps people in Lisbon.[7]"], paragraphs.Select(p => string.Concat(p.Select(s => s.Note is null ? s.Text : $"{s.Text}[{s.Note}]"))));
        Assert.Equal(["2019"], paragraphs.SelectMany(Marked));
    }

    private static IEnumerable<string> Marked(IEnumerable<MarkedStretch> stretches) => stretches.Where(s => s.Fact is not null).Select(s => s.Text);

    private static Edition Edition(params (string Words, int Offset)[] facts) => new()
    {
        Id = Guid.Empty,
        ItemId = Guid.Empty,
        Document = "booklet",
        DocumentVersion = 1,
        Objective = 1,
        Position = 1,
        Language = "en",
        Title = Title,
        Text = Text,
        Citations = "[]",
        FirstLine = 1,
        LastLine = 1,
        Digest = "",
        Facts = [.. facts.Select(f => new Fact { Id = Guid.Empty, EditionId = Guid.Empty, Kind = FactKind.Country, Value = "PT", Words = f.Words, Offset = f.Offset })],
    };
}
