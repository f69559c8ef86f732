using Marrakech.Operations.Notifying;

namespace Marrakech.Rules.Operations;

public sealed class UnsubscribeTokensTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly Guid Person = Guid.Parse("0199b0de-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("membership")]
    [InlineData(UnsubscribeTokens.EveryTopic)]
    public void A_token_gives_back_what_was_written(string topic) =>
        Assert.Equal((Person, topic), UnsubscribeTokens.Read(Key, UnsubscribeTokens.Write(Key, Person, topic)));

    [Fact]
    public void An_altered_token_is_none()
    {
        var token = UnsubscribeTokens.Write(Key, Person, "membership");
        for (var i = 0; i < token.Length - 1; i++) Assert.Null(UnsubscribeTokens.Read(Key, $"{token[..i]}{(token[i] == 'A' ? 'B' : 'A')}{token[(i + 1)..]}"));
    }

    [Fact]
    public void A_token_of_another_site_is_none() => Assert.Null(UnsubscribeTokens.Read([.. Key.Reverse()], UnsubscribeTokens.Write(Key, Person, "membership")));

    [Theory]
    [InlineData("")]
    [InlineData("no token")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_is_none(string text) => Assert.Null(UnsubscribeTokens.Read(Key, text));
}
