using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;

namespace Marrakech.Rules.Accounts;

public sealed class PasswordRuleTests
{
    private static readonly Person person = new() { Name = "Amina Example", Email = "amina.example@example.org", Language = "en", CreatedAt = DateTimeOffset.UnixEpoch };
    private static readonly KnownPasswords known = new(new AccountsSettings { KeyFolder = "none" });
    private static readonly PasswordRule rule = new(known);

    [Fact]
    public void The_list_holds_what_it_promises() => Assert.True(known.Count >= 50_000, $"The list holds {known.Count} passwords.");

    [Theory]
    [InlineData("elevenchars", PasswordRefusal.TooShort)]
    [InlineData("", PasswordRefusal.TooShort)]
    [InlineData("password1234", PasswordRefusal.Known)]
    [InlineData("PassWord1234!", PasswordRefusal.Known)]
    [InlineData("dragondragon", PasswordRefusal.Known)]
    [InlineData("123412341234", PasswordRefusal.Known)]
    [InlineData("aaaaaaaaaaaa", PasswordRefusal.Known)]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４", PasswordRefusal.Known)]
    [InlineData("Marrakech2026", PasswordRefusal.Personal)]
    [InlineData("amina.example@example.org", PasswordRefusal.Personal)]
    [InlineData("AminaExample1", PasswordRefusal.Personal)]
    internal void What_is_guessed_first_is_refused(string password, PasswordRefusal refusal) => Assert.Equal(refusal, rule.Refusal(person, password));

    [Theory]
    [InlineData("quiet harbour lantern 7")]
    [InlineData("dragon 4!92 wx 71 qq 03")]
    [InlineData("لا شيء يربط هذه الكلمات")]
    [InlineData("            a lot of space            ")]
    [InlineData("ѣѣ🌧🌧🌧 nine")]
    public void Any_characters_will_do(string password) => Assert.Null(rule.Refusal(person, password));

    [Fact]
    public void Length_ends_at_256()
    {
        var long256 = string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + i % 26) + i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Null(rule.Refusal(person, long256));
        Assert.Equal(PasswordRefusal.TooLong, rule.Refusal(person, long256 + "x"));
    }

    [Fact]
    public void The_operators_own_list_counts_too()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, ["Quiet Harbour Lantern 7", ""]);
            var own = new PasswordRule(new KnownPasswords(new AccountsSettings { KeyFolder = "none", PasswordList = file }));
            Assert.Equal(PasswordRefusal.Known, own.Refusal(person, "quiet harbour lantern 7"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_list_that_is_not_there_is_said_at_the_start()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new KnownPasswords(new AccountsSettings { KeyFolder = "none", PasswordList = "/nowhere/list.txt" }));
        Assert.Contains("password-list", refusal.Message, StringComparison.Ordinal);
    }
}
