using CsCheck;
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
        var (left, taken) = TakeOut(text);
        Assert.Equal(4, Assert.Single(taken).Number);
        Assert.Equal(clean, left.Text);
        Assert.StartsWith("of roses", clean[..left.EndOf(taken[0].Behind)!.Value], StringComparison.Ordinal);
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

    /// <summary>Marks put behind words, several behind one, leave the text as it was and are known by where it ended.</summary>
    [Fact]
    public void Taking_marks_out_gives_back_the_text_and_their_places() => Gen.Int[1, 9].Array[1, 30].Select(Gen.Int[0, 3].Array[30], Gen.Bool).Sample(
        (lengths, marks, spaced) =>
        {
            var (clean, marked, places) = ("", "", new List<int>());
            for (var i = 0; i < lengths.Length; i++)
            {
                var word = (i == 0 ? "" : " ") + new string('w', lengths[i]) + (i % 3 == 0 ? ";" : "");
                clean += word;
                marked += word;
                for (var k = 0; k < marks[i]; k++)
                {
                    places.Add(clean.Length);
                    marked += $"{(spaced ? " " : "")}<sup>{places.Count}</sup>";
                }
            }

            var (left, taken) = TakeOut(marked);
            left = left.Collapse();
            Assert.Equal(clean, left.Text);
            Assert.Equal(Enumerable.Range(1, places.Count), taken.Select(mark => mark.Number));
            Assert.Equal(places, taken.Select(mark => left.EndOf(mark.Behind)!.Value));
        });

    private static (TracedText Text, List<TakenMark> Taken) TakeOut(string text) =>
        FootnoteMarks.TakeOut(new Ledger(SourceText.From(text)), TracedText.At(text, 0), FootnoteMarks.Find(text));
}
