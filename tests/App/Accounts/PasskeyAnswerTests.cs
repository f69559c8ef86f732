using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Accounts;

/// <summary>Whatever a program sends in place of a passkey's answer is refused with a sentence and breaks nothing.</summary>
public abstract class PasskeyAnswerTests(TestHost host)
{
    private const string Id = "AAAAAAAAAAAAAAAAAAAAAA";

    public static TheoryData<string> Garbage =>
    [
        "", " ", "null", "true", "17", "\"text\"", "[]", "[1,2]", "{}", "{", "}{", "{\"id\":", "<xml/>", "😀",
        "{\"id\":1,\"rawId\":2,\"type\":3,\"response\":4}",
        "{\"id\":null,\"rawId\":null,\"type\":null,\"response\":null}",
        "{\"id\":\"!!not base64!!\",\"rawId\":\"!!\",\"type\":\"public-key\",\"response\":{}}",
        $"{{\"id\":\"{Id}\",\"rawId\":\"{Id}\",\"type\":\"public-key\"}}",
        $"{{\"id\":\"{Id}\",\"rawId\":\"{Id}\",\"type\":\"password\",\"response\":{{}},\"clientExtensionResults\":{{}}}}",
        $"{{\"id\":\"{Id}\",\"rawId\":\"{Id}\",\"type\":\"public-key\",\"response\":{{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}},\"clientExtensionResults\":{{}}}}",
        $"{{\"id\":\"{Id}\",\"rawId\":\"{Id}\",\"type\":\"public-key\",\"response\":{{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"}},\"clientExtensionResults\":[]}}",
        $"{{\"id\":\"{Id}\",\"rawId\":\"{Id}\",\"type\":\"public-key\",\"response\":{{\"clientDataJSON\":\"AAAA\",\"attestationObject\":\"AAAA\",\"transports\":\"usb\"}},\"clientExtensionResults\":{{}}}}",
        $"{{\"id\":\"{Id}\",\"rawId\":\"{Id}\",\"type\":\"public-key\",\"response\":{{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\",\"transports\":[7]}},\"clientExtensionResults\":{{}}}}",
        new string('[', 10_000),
        "{\"id\":\"" + new string('A', 15_000) + "\"}",
        "{\"id\":\"" + new string('A', 900_000) + "\"}",
    ];

    [Theory]
    [MemberData(nameof(Garbage), DisableDiscoveryEnumeration = true)]
    public async Task At_sign_in(string answer)
    {
        var browser = host.NewBrowser();
        var state = StateOf(await browser.GetHtmlAsync("/en/sign-in"));
        using var refused = await browser.PostFormAsync("/en/sign-in", new() { ["credential"] = answer, ["state"] = state });
        await MustRefuseAsync(refused);
    }

    [Theory]
    [MemberData(nameof(Garbage), DisableDiscoveryEnumeration = true)]
    public async Task When_one_is_added(string answer)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var state = StateOf(await member.Browser.GetHtmlAsync("/en/account/passkeys/add"));
        using var refused = await member.Browser.PostFormAsync("/en/account/passkeys/add", new() { ["credential"] = answer, ["state"] = state, ["name"] = "Kept name" });
        await MustRefuseAsync(refused);
        var page = await refused.HtmlAsync();
        Assert.Equal("Kept name", Assert.IsType<IHtmlInputElement>(page.QuerySelector("#name"), exactMatch: false).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no seal")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_forged_seal_is_refused_too(string state)
    {
        using var refused = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["credential"] = "{}", ["state"] = state });
        await MustRefuseAsync(refused);
    }

    private static string StateOf(IHtmlDocument page) => Assert.IsType<IHtmlInputElement>(page.QuerySelector("input[name=state]"), exactMatch: false).Value;

    private static async Task MustRefuseAsync(HttpResponseMessage refused)
    {
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.NotEqual("", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"));
    }

    [Collection<AccountsOnSqlite>]
    public sealed class OnSqlite(SqliteHost host) : PasskeyAnswerTests(host);

    [Nightly]
    [Collection<AccountsOnPostgres>]
    public sealed class OnPostgres(PostgresHost host) : PasskeyAnswerTests(host);
}
