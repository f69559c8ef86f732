using Marrakech.Accounts.Domain;

namespace Marrakech.Rules.Accounts;

public sealed class OneTimeCodeTests
{
    /// <summary>"12345678901234567890" in base 32, the key of the examples in RFC 6238.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>The last six digits of appendix B.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, OneTimeCode.Of(Key, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var code = OneTimeCode.Of(Key, OneTimeCode.StepAt(now.AddSeconds(seconds)));
        Assert.Equal(accepted ? OneTimeCode.StepAt(now.AddSeconds(seconds)) : null, OneTimeCode.Match(Key, code, now));
    }

    [Theory]
    [InlineData("005 924")]
    [InlineData(" 005924 ")]
    [InlineData("005-924")]
    [InlineData("٠٠٥٩٢٤")]
    public void A_code_is_read_as_people_type_it(string typed) => Assert.NotNull(OneTimeCode.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890)));

    [Theory]
    [InlineData("")]
    [InlineData("5924")]
    [InlineData("005925")]
    [InlineData("0059240")]
    [InlineData("code")]
    public void Anything_else_is_none(string typed) => Assert.Null(OneTimeCode.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890)));

    [Theory]
    [InlineData("abcde12345", "ABCDE-12345")]
    [InlineData(" ABCDE 12345 ", "ABCDE-12345")]
    [InlineData("abcde-12345", "ABCDE-12345")]
    [InlineData("abc", "ABC")]
    public void A_recovery_code_is_read_as_people_type_it(string typed, string read) => Assert.Equal(read, RecoveryCode.Read(typed));

    [Fact]
    public void A_key_is_shown_in_groups_of_four() => Assert.Equal(string.Join(' ', Enumerable.Range(0, 8).Select(i => Key.Substring(i * 4, 4))), OneTimeCode.Grouped(Key));
}
