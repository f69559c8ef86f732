using Marrakech.Knowledge.Search.Querying;

namespace Marrakech.Rules.Knowledge.Search;

public sealed class OutsideNamesTests
{
    [Theory]
    [InlineData("10.7", "10.7")]
    [InlineData(" 10.7 ", "10.7")]
    [InlineData("SDG 10.7", "10.7")]
    [InlineData("SDG target 17.18", "17.18")]
    [InlineData("17:18", "17.18")]
    [InlineData("cible 8.8", "8.8")]
    [InlineData("meta 10.c", "10.c")]
    [InlineData("задача 10.7", "10.7")]
    [InlineData("الغاية ١٠.٧", "10.7")]
    [InlineData("具体目标10.7", "10.7")]
    [InlineData("目标10.7", "10.7")]
    [InlineData("10.99", null)]
    [InlineData("version 10.7", null)]
    [InlineData("18.1", null)]
    [InlineData("10", null)]
    [InlineData("", null)]
    public void A_target_is_named_by_its_code(string query, string? code) => Assert.Equal(code, OutsideNames.Target(query)?.Code);

    [Theory]
    [InlineData("SDG 10", 10)]
    [InlineData("SDG10", 10)]
    [InlineData("Goal 5", 5)]
    [InlineData("ODD 13", 13)]
    [InlineData("ODS 8", 8)]
    [InlineData("цур 8", 8)]
    [InlineData("Sustainable Development Goal 8", 8)]
    [InlineData("objectif de développement durable 8", 8)]
    [InlineData("цель устойчивого развития 8", 8)]
    [InlineData("可持续发展目标 8", 8)]
    [InlineData("objective 8", null)]
    [InlineData("8", null)]
    [InlineData("SDG 18", null)]
    [InlineData("SDG", null)]
    public void A_goal_is_named_by_word_and_number(string query, int? number) => Assert.Equal(number, OutsideNames.Goal(query)?.Number);

    [Theory]
    [InlineData("A/RES/73/195", "resolution")]
    [InlineData("a/res/73/195", "resolution")]
    [InlineData("General Assembly resolution 73/195", "resolution")]
    [InlineData("73/195.", "resolution")]
    [InlineData("73/1950", null)]
    [InlineData("A/RES/71/1", null)]
    public void A_document_is_named_by_its_symbol(string query, string? key) => Assert.Equal(key, OutsideNames.Document(query)?.Key);
}
