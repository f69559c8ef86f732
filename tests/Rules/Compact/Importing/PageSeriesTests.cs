using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing;

public sealed class PageSeriesTests
{
    /// <summary>As long as the lines of a page that reach the margin.</summary>
    private const string Full = "We plant the beds of the northern garden with roses and keep a path of";

    [Fact]
    public void Numbers_that_count_and_the_lines_beside_them_are_furniture() =>
        Assert.DoesNotContain(Lines(page => [$"{page}", "The Gardener"]), line => line.Length is > 0 and < 20);

    [Fact]
    public void A_year_alone_on_its_line_is_no_number_of_a_page()
    {
        var lines = Lines(page => page == 4 ? ["1966", "", $"{page}"] : [$"{page}"]);
        Assert.Equal(["1966"], lines.Where(line => line.Length is > 0 and < 20));
    }

    [Theory]
    [InlineData(Full, "Gravel between them.", true)]
    [InlineData(Full, "gravel between them.", true)]
    [InlineData("A short line of", "gravel between them.", true)]
    [InlineData("A short line of", "Gravel between them.", false)]
    [InlineData(Full, "GRAVEL AND SAND", false)]
    [InlineData(Full, "- Gravel between them.", false)]
    [InlineData("A line of roses,<sup>7</sup>", "Gravel between them.", true)]
    [InlineData(Full + " it.", "Gravel between them.", false)]
    [InlineData(Full + " 92", "Gravel between them.", false)]
    [InlineData("\n" + Full, "Gravel between them.", false)]
    [InlineData("\n- " + Full, "Gravel between them.", true)]
    public void A_sentence_a_page_cut_is_whole_again(string before, string behind, bool goesOn)
    {
        var lines = Lines(page => page == 3 ? [Full, .. before.Split('\n'), "", $"{page}", "", behind] : [$"{page}"]);
        before = before.Trim();
        var at = lines.FindLastIndex(line => line == before);
        Assert.Equal(goesOn ? behind : string.Empty, lines[at + 1]);
    }

    /// <summary>A form feed ends a page too, with and without an end of the line before it.</summary>
    [Theory]
    [InlineData("\n\f")]
    [InlineData("\f")]
    [InlineData("\r\n\f\n")]
    public void A_sentence_goes_on_behind_a_form_feed(string feed)
    {
        var source = SourceText.From($"{Full}{feed}gravel between them.\n\f# Moss");
        Assert.Equal([Full, "gravel between them.", "", "# Moss"], PageSeries.Remove(source, new Ledger(source), joinsCapitals: true).Lines.Select(line => line.Text.Text));
    }

    private static List<string> Lines(Func<int, string[]> foot)
    {
        var text = string.Join('\n', Enumerable.Range(1, 8).SelectMany(page => Enumerable.Range(0, 12).Select(line => $"{Full[..^3]} {(char)('a' + page)}{(char)('a' + line)}").Append(string.Empty).Concat(foot(page)).Append(string.Empty)));
        var source = SourceText.From(text);
        return [.. PageSeries.Remove(source, new Ledger(source), joinsCapitals: true).Lines.Select(line => line.Text.Text)];
    }
}
