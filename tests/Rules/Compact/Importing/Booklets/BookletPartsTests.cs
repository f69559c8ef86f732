using Marrakech.Compact.Importing.Booklets;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing.Booklets;

public sealed class BookletPartsTests
{
    [Theory]
    [InlineData("lit (Ufra, 2013; Melle, 2014).", "Ufra, 2013|Melle, 2014")]
    [InlineData("lit (Ufra, 2018; 2019).", "Ufra, 2018|Ufra, 2019")]
    [InlineData("lit (Ufra, n.d. b) and (Orr, 2020a)", "Ufra, n.d. b|Orr, 2020a")]
    [InlineData("lit ((Ufra, n.d. b )", "Ufra, n.d. b")]
    [InlineData("paid (see Order 12 of the shore).", "see Order 12 of the shore")]
    [InlineData("a lamp (or two) and the Guild (GUILD) of (1) Ufra, in 2013", "")]
    [InlineData("in Ufra (12 May, 13 June)", "")]
    public void Sources_in_brackets_are_citations(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', InlineCitations.Find(text).Select(citation => citation.Text)));

    [Theory]
    [InlineData("It is lit. Then", 2)]
    [InlineData("See No. 12 of it", -1)]
    [InlineData("lit (Ufra, n.d.). Then", 2)]
    [InlineData("is lit.” Then", 1)]
    [InlineData("no desks4. Then", 1)]
    [InlineData("in W.A. for oil", -1)]
    [InlineData("light…. of all", -1)]
    public void Sentences_end_at_stops_that_are_no_abbreviation(string text, int end)
    {
        var words = Words(text);
        Assert.Equal(end, Enumerable.Range(0, words.Count - 1).Where(at => Sentences.EndsAt(words, at)).DefaultIfEmpty(-1).Single());
    }

    [Fact]
    public void Numbers_that_rise_from_text_to_text_are_page_numbers()
    {
        List<List<Word>> texts = [Words("Light lamps in 26 workshops"), Words("Pay less than 3 per cent by 2030"), Words("Give 29 direct deposits"), Words("Open the Goals 30")];
        Assert.Equal([3, -1, 1, 3], StrayNumbers.Find(texts));
    }

    [Fact]
    public void A_single_number_is_a_number() =>
        Assert.Equal([-1, -1], StrayNumbers.Find([Words("Light lamps in 26 workshops"), Words("Pay")]));

    [Theory]
    [InlineData("KEEP EVERY PIER OF THE LAKE IN LIGHT Then", 8)]
    [InlineData("UNICORN, GUILD, SHORE, TOWNS and all", -1)]
    [InlineData("KEEPERS OF LAMPS UNITED A list", 4)]
    [InlineData("OF THE Lake", -1)]
    public void Capitals_in_a_row_are_a_title_and_acronyms_are_not(string text, int end) =>
        Assert.Equal(end, CapitalRun.End(Words(text), 0));

    private static List<Word> Words(string text) => [.. text.Split(' ').Select(word => new Word(TracedText.At(word, 0), Gap.None))];
}
