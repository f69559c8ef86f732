using Marrakech.Compact.Importing.Booklets;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing.Booklets;

public sealed class HeadingFinderTests
{
    [Theory]
    [InlineData("Lamps for the north shore | In May the town lit its lamps.")]
    [InlineData("The Keepers Partnership | The Keepers Partnership funded by The Shore gives oil.")]
    [InlineData("Ufra’s lamp campaigns | Ufra began two campaigns.")]
    [InlineData("Lamp and Oil Platform (LOP) | LOP’s Lamp and Oil Platform aims to help.")]
    [InlineData("iLAMP | iLAMP, hosted by the guild, is a list.")]
    [InlineData("Lowering oil costs | Towns like Ufra have lowered the cost.")]
    [InlineData("Keeping boats safe during HIGH-20 | UFRA and the guild are keeping boats safe.")]
    [InlineData("Lamp Multi-Partner Fund | States can help by paying.")]
    [InlineData("Act No. 12 of the Shore (AS-12) | Late in 1990 the shore lit up.", false)]
    [InlineData("Oil agenda | Adopted at the winter meeting, the agenda is long.")]
    [InlineData("Four lamps | Four towns of the shore lit them.")]
    public void Finds_where_the_text_begins(string text, bool isFound = true)
    {
        var words = text.Split(' ').Where(word => word != "|").ToList();
        var body = Array.IndexOf(text.Split(' '), "|");
        Assert.Equal(isFound ? body : -1, HeadingFinder.BodyOf(Words(words), 0, expected: isFound));
    }

    [Theory]
    [InlineData("The project brings together the Guild and the School, funded by The Shore in 1990.")]
    [InlineData("In Ufra, the radio Programme was heard by all.")]
    [InlineData("Launched by Keepers in July, the fund is open. It pays.")]
    [InlineData("Wardens who have lamps light them.")]
    [InlineData("This approach was taken up by The Hague.")]
    public void Leaves_sentences_alone(string text) =>
        Assert.Equal(-1, HeadingFinder.BodyOf(Words(text.Split(' ')), 0, expected: false));

    private static List<Word> Words(IEnumerable<string> words) =>
        [.. words.Select(word => new Word(TracedText.At(word, 0), Gap.None))];
}
