using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing;

public sealed class PageFurnitureTests
{
    [Theory]
    [InlineData("7")]
    [InlineData("7/36")]
    [InlineData("Page 7 of 36")]
    [InlineData("- 7 -")]
    [InlineData("11-22333 7/36")]
    [InlineData("7/36 7/36")]
    [InlineData("11-22333 (E)")]
    public void Numbers_of_pages_are_known(string line) => Assert.True(PageFurniture.IsPageNumber(line));

    [Theory]
    [InlineData("10.7")]
    [InlineData("7 roses")]
    [InlineData("2015-2030")]
    [InlineData("(a)")]
    public void Other_lines_are_not(string line) => Assert.False(PageFurniture.IsPageNumber(line));

    [Fact]
    public void Headers_that_come_back_go_and_structure_stays()
    {
        const string Text = "Gardens 2001\n\n3\n\nroses and\n\nActions\n\nGardens 2002\n\n4\n\nlilies\n\nActions\n\nGardens 2003\n\nmoss\n7\nfern\n\nActions";
        Assert.Equal(["roses and", "Actions", "lilies", "Actions", "moss", "7", "fern", "Actions"], Kept(Text, line => line == "Actions"));
    }

    [Fact]
    public void A_line_twice_is_no_header() => Assert.Equal(["Gardens", "a", "Gardens"], Kept("Gardens\n\na\n\nGardens", _ => false));

    private static IEnumerable<string> Kept(string text, Func<string, bool> isStructure)
    {
        var source = SourceText.From(text);
        return PageFurniture.Remove(source.Lines, new Ledger(source), isStructure).Where(line => !line.IsBlank).Select(line => line.Text.Text);
    }
}
