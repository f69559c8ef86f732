using Marrakech.Ui.Paging;

namespace Marrakech.Rules.Kernel;

public sealed class CursorTests
{
    [Theory]
    [InlineData("20")]
    [InlineData("P-000001")]
    [InlineData("Ω/ж")]
    public void A_position_comes_back(string position) => Assert.Equal(position, Cursor.Read("list", Cursor.Write("list", position)));

    [Fact]
    public void A_cursor_of_another_list_is_none() => Assert.Null(Cursor.Read("other", Cursor.Write("list", "20")));

    [Fact]
    public void A_cursor_altered_anywhere_is_none()
    {
        var word = Cursor.Write("list", "P-000001");
        for (var i = 0; i < word.Length; i++)
        {
            var altered = word[..i] + (word[i] == 'A' ? 'B' : 'A') + word[(i + 1)..];
            Assert.Null(Cursor.Read("list", altered));
            Assert.Null(Cursor.Read("list", word[..i]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("====")]
    [InlineData("AAAA")]
    [InlineData("\0")]
    public void Rubbish_is_none(string word) => Assert.Null(Cursor.Read("list", word));

    [Fact]
    public void A_word_of_any_length_is_read_without_harm() => Assert.Null(Cursor.Read("list", new string('A', 1_000_000)));
}
