using Marrakech.Knowledge.Domain.Curation;

namespace Marrakech.Rules.Knowledge.Curation;

public sealed class TopicBaseTests
{
    [Theory]
    [InlineData("13, 7 13", "13 7")]
    [InlineData("", "")]
    [InlineData("0", null)]
    [InlineData("24", null)]
    [InlineData("thirteen", null)]
    public void Objectives_are_numbers_from_1_to_23(string typed, string? read) => Assert.Equal(read, TopicBase.ReadObjectives(typed));

    [Theory]
    [InlineData("29/b", "29/b")]
    [InlineData("43/a/ii 15", "43/a/ii 15")]
    [InlineData("55", null)]
    [InlineData("29/../b", null)]
    [InlineData("29/B", null)]
    public void Paragraphs_are_addresses(string typed, string? read) => Assert.Equal(read, TopicBase.ReadParagraphs(typed));

    [Theory]
    [InlineData("https://example.org/a Guide", true)]
    [InlineData("http://example.org", true)]
    [InlineData("javascript:alert(1) Guide", false)]
    [InlineData("https://user:word@example.org Guide", false)]
    [InlineData("Guide https://example.org", false)]
    public void Resources_begin_with_a_web_page(string line, bool isOne) => Assert.Equal(isOne, TopicBase.ReadResources([line]) is not null);

    [Theory]
    [InlineData("alternatives-to-detention", true)]
    [InlineData("ab", false)]
    [InlineData("-abc", false)]
    [InlineData("Abc", false)]
    [InlineData("a/b", false)]
    [InlineData(null, false)]
    public void Addresses_are_plain(string? slug, bool isOne) => Assert.Equal(isOne, TopicBase.IsSlug(slug));
}
