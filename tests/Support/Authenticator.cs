using System.Net;
using Marrakech.Accounts.Domain;
using Xunit;

namespace Marrakech.Support;

/// <summary>The app on the phone of a member of the cast.</summary>
/// <param name="Key">What it shares with the site.</param>
/// <param name="RecoveryCodes">Shown once at the set-up.</param>
public sealed record Authenticator(TestHost Host, string Key, IReadOnlyList<string> RecoveryCodes)
{
    /// <summary>Sets an app up through the pages.</summary>
    public static async Task<Authenticator> SetUpAsync(TestHost host, HttpClient browser, string page = "/en/account/second-factor")
    {
        var form = await browser.GetHtmlAsync(page);
        var app = new Authenticator(host, form.TextOf(".key").Replace(" ", "", StringComparison.Ordinal), []);
        var offer = form.QuerySelector("input[name=offer]")!.GetAttribute("value")!;
        using var answer = await browser.PostFormAsync(page, new() { ["offer"] = offer, ["code"] = app.Code() });
        await answer.MustBeAsync(HttpStatusCode.Redirect);
        var codes = (await browser.GetHtmlAsync(answer.Headers.Location!.ToString())).TextsOf(".codes li");
        Assert.Equal(10, codes.Count);
        return app with { RecoveryCodes = codes };
    }

    /// <summary>What the app shows now.</summary>
    public string Code() => OneTimeCode.Of(Key, OneTimeCode.StepAt(Host.Time.GetUtcNow()));

    /// <summary>Waits for the next code.</summary>
    public string NextCode()
    {
        Host.Time.Advance(TimeSpan.FromSeconds(30));
        return Code();
    }
}
