using CsCheck;
using Marrakech.Compact.Contracts;
using Marrakech.Support;

namespace Marrakech.Rules.Compact.Importing;

/// <summary>However an accord is set, it reads the same.</summary>
public sealed class ResolutionPropertyTests
{
    private static readonly string[] Words = ["plant", "low-growing", "roses", "in", "the", "well-kept", "garden", "2030", "by", "gate", "seeds", "and", "moss"];

    private static readonly Gen<string> Sentence =
        Gen.Int[0, Words.Length - 1].Array[3, 25].Select(picked => string.Join(' ', picked.Select(i => Words[i]).Prepend("Do")));

    private static readonly Gen<string> Text =
        Sentence.Array[1, 6].Array[1, 5].Select(paragraphs => string.Join("\n\n", paragraphs.Select((items, number) =>
            $"{number + 1}. {items[0]}:\n\n{string.Join('\n', items.Select((item, at) => $"- ({(char)('a' + at)}) {item};"))}").Prepend("#### Annex\n\n#### Accord")));

    [Fact]
    public void Setting_makes_no_difference() => Text.Select(Gen.Int[20, 120], Gen.Bool, Gen.Bool).Sample(
        (text, width, doubled, windows) =>
        {
            var set = TextMutations.MoreBlankLines(TextMutations.Rewrap(text, width, atHyphens: width % 2 == 0));
            if (doubled) set = TextMutations.DoubleAllWhiteSpace(set);
            if (windows) set = TextMutations.WindowsLineEnds(set);
            Assert.Equal(Shape(Accord.Read(text)), Shape(Accord.Read(set)));
        },
        iter: 60);

    [Fact]
    public void Every_word_of_the_source_stands_in_the_result() => Text.Sample(
        text =>
        {
            var document = Accord.Read(text);
            Assert.Empty(document.Report.Unexplained);
            var words = string.Join(' ', document.Paragraphs.SelectMany(paragraph => paragraph.Items.Select(item => item.Text).Prepend(paragraph.Text)));
            Assert.Equal(text.Split(' ', '\n').Count(word => word is "roses" or "roses;" or "roses:"), words.Split(' ').Count(word => word.TrimEnd(';', ':') == "roses"));
        },
        iter: 40);

    private static string Shape(SourceDocument document) => string.Join('\n', document.Paragraphs.Select(paragraph =>
        $"{paragraph.Number} {paragraph.Text}\n{string.Join('\n', paragraph.Items.Select(item => $"{item.Address} {item.Text}"))}"));
}
