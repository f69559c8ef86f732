using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing;

public sealed class FootnoteMarksTests
{
    [Theory]
    [InlineData("of roses<sup>4</sup> in May", "of roses in May")]
    [InlineData("of roses <sup>4</sup>, in May", "of roses, in May")]
    [InlineData("of roses⁴ in May", "of roses in May")]
    [InlineData("of roses.$^4$ In May", "of roses. In May")]
    [InlineData("of roses[^4] in May", "of roses in May")]
    [InlineData("of roses4 in May", "of roses in May")]
    [InlineData("of roses; 4 in May", "of roses; in May")]
    [InlineData("of roses.4", "of roses.")]
    public void Marks_of_every_shape_go_without_a_trace(string text, string clean)
    {
        var mark = Assert.Single(FootnoteMarks.Find(text));
        var edit = FootnoteMarks.Removal(text, mark);
        Assert.Equal(4, mark.Number);
        Assert.Equal(clean, text[..edit.Start] + edit.With + text[(edit.Start + edit.Length)..]);
    }

    [Theory]
    [InlineData("target 10.7 by 2030")]
    [InlineData("in May 4 roses bloom")]
    [InlineData("A/72/643")]
    [InlineData("CO2e")]
    [InlineData("goal: 17.18 of them")]
    [InlineData("costs; 3.5 of them")]
    public void Numbers_of_a_sentence_are_no_marks(string text) => Assert.Empty(FootnoteMarks.Find(text));

    [Fact]
    public void Bare_digits_count_only_where_the_marks_before_and_behind_allow()
    {
        var marks = FootnoteMarks.Find("a<sup>4</sup> b, 5 c; 9 d<sup>6</sup> e; 3 f, 7");
        Assert.Equal([4, 5, 6, 7], FootnoteMarks.Choose(marks, number => number < 8).Select(mark => mark.Number));
        Assert.Equal([4, 6], FootnoteMarks.Choose(marks, number => number is 4 or 6).Select(mark => mark.Number));
    }
}
