using Marrakech.Knowledge.Domain.Usage;

namespace Marrakech.Rules.Knowledge.Usage;

/// <summary>Whom a reading is counted of.</summary>
public sealed class ReaderTests
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public void Browsers_people_use_are_counted() => Assert.All(
        [
            Firefox,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
        ],
        name => Assert.True(Reader.IsPerson(name, "", "", "")));

    [Fact]
    public void Programs_are_not() => Assert.All(
        [
            "", "curl/8.5.0", "python-requests/2.32", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Mozilla/5.0 (compatible; bingbot/2.0)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36", "facebookexternalhit/1.1", "Mozilla/5.0 (compatible; archive.org_bot)",
        ],
        name => Assert.False(Reader.IsPerson(name)));

    [Fact]
    public void Nor_is_what_is_loaded_ahead() => Assert.All(["prefetch", "Prefetch;anonymous-client-ip", "prefetch;prerender", "preview"], purpose =>
    {
        Assert.False(Reader.IsPerson(Firefox, purpose, "", ""));
        Assert.False(Reader.IsPerson(Firefox, "", "", purpose));
    });
}
