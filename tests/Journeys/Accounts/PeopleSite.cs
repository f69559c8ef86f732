using Marrakech.Support;
using Microsoft.Playwright;

namespace Marrakech.Journeys.Accounts;

/// <summary>A site of its own for people, whose messages stay in the outbox so that a journey can follow their links.</summary>
public class PeopleSite() : TestHost(Engine.Sqlite)
{
    /// <summary>The address of a path of this site.</summary>
    public string At(string path) => new Uri(Client.BaseAddress!, path).ToString();
}

/// <summary>A person's way through the site in one browser. Every page on the way is judged.</summary>
internal sealed class Walk(Visit visit, PeopleSite site, bool script) : IAsyncDisposable
{
    private const int Narrow = 320;

    public IPage Page => visit.Page;

    /// <summary>Begins on a small screen.</summary>
    public static async Task<Walk> BeginAsync(BrowserFixture browser, PeopleSite site, bool script) => new(await browser.OpenAsync(Narrow, script), site, script);

    /// <summary>Opens a path of the site.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(site.At(path));
        await JudgeAsync();
    }

    /// <summary>Follows the first link that matches.</summary>
    public async Task FollowAsync(string selector)
    {
        await Page.Locator(selector).First.ClickAsync();
        await Page.ArriveAsync();
        await JudgeAsync();
    }

    /// <summary>Fills the first form of the page in and sends it.</summary>
    /// <param name="fields">Fields by name; a choice by <c>name=value</c> with an empty text.</param>
    public async Task SendAsync(params (string Field, string Value)[] fields)
    {
        var form = Page.Locator("main form[method=post]").First;
        foreach (var (field, value) in fields)
        {
            if (field.Split('=') is [var name, var choice]) await form.Locator($"input[name='{name}'][value='{choice}']").CheckAsync();
            else await FillAsync(form.Locator($"[name='{field}']:not([type=hidden])"), value);
        }

        await form.Locator("button:not([type=button])").First.ClickAsync();
        await Page.ArriveAsync();
        await JudgeAsync();
    }

    private static async Task FillAsync(ILocator box, string value)
    {
        if (await box.EvaluateAsync<bool>("box => box instanceof HTMLSelectElement")) await box.SelectOptionAsync(value);
        else await box.FillAsync(value);
    }

    /// <summary>Signs in.</summary>
    public async Task SignInAsync(string language, Member member)
    {
        await OpenAsync($"/{language}/sign-in");
        await SendAsync(("email", member.Email), ("password", Cast.Password));
        MustBeAt($"/{language}/account");
    }

    /// <summary>Takes up the session a member has already, with what was shown in it.</summary>
    public Task BecomeAsync(Member member)
    {
        var address = site.Client.BaseAddress!;
        return Page.Context.AddCookiesAsync(member.Cookies.GetCookies(address).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = address.ToString() }));
    }

    /// <summary>Fails when the page must be scrolled sideways on a screen of this width.</summary>
    public async Task MustFitAtAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await visit.MustFitAsync();
        await Page.SetViewportSizeAsync(Narrow, 900);
    }

    /// <summary>Fails where the browser stands somewhere else.</summary>
    public void MustBeAt(string path) => Assert.Equal(path, new Uri(Page.Url).AbsolutePath);

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private async Task JudgeAsync()
    {
        await visit.MustFitAsync();
        // What a page says to a judge changes neither with the scripts nor with the language of who walks: by day one walk is judged.
        if (Nightly.IsOn || (script && new Uri(Page.Url).AbsolutePath.StartsWith("/en/", StringComparison.Ordinal))) await visit.MustBeAccessibleAsync(script);
    }
}
