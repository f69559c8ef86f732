using Marrakech.Knowledge.Facts;

namespace Marrakech.Rules.Knowledge.Facts;

public sealed class LevelOfTextTests
{
    [Theory]
    [InlineData("The mayor of Lyon opened a municipal bakery.", nameof(PracticeLevel.Local))]
    [InlineData("Peru opened bakeries by decree.", nameof(PracticeLevel.National))]
    [InlineData("Peru and Chile opened bakeries by a bilateral agreement.", nameof(PracticeLevel.Regional))]
    [InlineData("A joint project of Peru, Kenya and France opened bakeries.", nameof(PracticeLevel.CrossRegional))]
    [InlineData("Bakers around the world share recipes.", nameof(PracticeLevel.Global))]
    public void The_level_follows_from_words_and_countries(string text, string level)
    {
        var found = Extracted.From(text).Level;

        Assert.Equal(level, found.Level.ToString());
        Assert.All(found.Words, w => Assert.Equal(w.Words, text.Substring(w.Offset, w.Words.Length)));
    }
}
