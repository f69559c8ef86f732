using Marrakech.Knowledge.Search.Querying;

namespace Marrakech.Rules.Knowledge.Search;

public sealed class CodeNamesTests
{
    [Theory]
    [InlineData("objective 8", "objective-8")]
    [InlineData("Objetivo 8", "objective-8")]
    [InlineData("цель 8", "objective-8")]
    [InlineData("الهدف ٨", "objective-8")]
    [InlineData("目标8", "objective-8")]
    [InlineData("目标 20", "objective-20")]
    [InlineData("objective 24", "")]
    [InlineData("8(a)", "action-8-a para-8-a")]
    [InlineData("8 (a)", "action-8-a para-8-a")]
    [InlineData("8/a", "action-8-a para-8-a")]
    [InlineData("15(a)", "action-15-a principle-a")]
    [InlineData("action 8(a)", "action-8-a")]
    [InlineData("principle c", "principle-c")]
    [InlineData("43(a)", "para-43-a")]
    [InlineData("43(a)(ii)", "para-43-a-ii")]
    [InlineData("43 (a) (ii)", "para-43-a-ii")]
    [InlineData("par. 43 (a) (ii)", "para-43-a-ii")]
    [InlineData("para 16 (3)", "para-16-3")]
    [InlineData("par. 17 (a)", "action-1-a")]
    [InlineData("paragraph 17", "para-17 objective-1")]
    [InlineData("párr. 43", "para-43")]
    [InlineData("الفقرة 43", "para-43")]
    [InlineData("п.43", "para-43")]
    [InlineData("пункт 43", "para-43")]
    [InlineData("第43段", "para-43")]
    [InlineData("43", "")]
    [InlineData("10.7", "para-10-7")]
    [InlineData("visa 8", "")]
    [InlineData("8 countries", "")]
    [InlineData("health", "")]
    [InlineData("", "")]
    public void Places_of_the_Compact_are_read_as_people_write_them(string query, string expected) => Assert.Equal(expected, string.Join(' ', CodeNames.Of(query)));
}
