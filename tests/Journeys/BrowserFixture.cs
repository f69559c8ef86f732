using System.Collections.Concurrent;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>The real host and a real browser, shared by all journeys: pages are opened in contexts of their own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly TestHost host = SharedFolder.Exists ? new SqliteDocumentsHost() : new SqliteHost();
    private readonly SqliteHost starter = new();
    private readonly Lazy<Task<Member>> person;
    private readonly Lazy<Task<IBrowserContext>> visitorContext, ownContext;
    private readonly ConcurrentBag<Visit>[] pages = [[], [], [], []];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public BrowserFixture()
    {
        person = new(PersonAsync);
        visitorContext = new(() => ContextAsync(isOwn: false));
        ownContext = new(() => ContextAsync(isOwn: true));
    }

    /// <summary>The running site, with the source documents where they are present.</summary>
    public TestHost Host => host;

    /// <summary>Address of a second site that nothing was imported into.</summary>
    public Uri StarterAddress => starter.Client.BaseAddress!;

    /// <summary>Starts a session of its own, with nothing in the cache, on a screen of <paramref name="width"/> pixels.</summary>
    /// <param name="isOwn">Whether the visitor has signed in, with a second factor.</param>
    public async Task<Visit> OpenAsync(int width = 1280, bool script = true, bool isOwn = false) =>
        await (await Visit.StartAsync(await ContextAsync(isOwn), visit => visit.Page.Context.DisposeAsync())).BeginAsync(width, script);

    /// <summary>Takes up a page, in a session that all readers share, where the last reader left it: many times as quick, for those who open an address and only look.</summary>
    /// <param name="keepsNothing">Whether everything on a page is asked for as if nobody had been here.</param>
    public async Task<Visit> ShareAsync(int width, bool script, bool isOwn, bool keepsNothing = false)
    {
        var left = pages[(isOwn ? 1 : 0) + (keepsNothing ? 2 : 0)];
        if (!left.TryTake(out var visit))
        {
            visit = await Visit.StartAsync(await (isOwn ? ownContext : visitorContext).Value, Leave);
            if (keepsNothing) await visit.KeepNothingAsync();
        }

        return await visit.BeginAsync(width, script);

        ValueTask Leave(Visit over)
        {
            left.Add(over);
            return ValueTask.CompletedTask;
        }
    }

    private async Task<IBrowserContext> ContextAsync(bool isOwn)
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        if (Missing.IsForbidden && !SharedFolder.Exists) Missing.Skip(SharedFolder.HowToGet);
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = host.Client.BaseAddress!.ToString(), Locale = "en-GB" });
        context.SetDefaultTimeout(15_000);
        if (isOwn) await context.AddCookiesAsync((await person.Value).Cookies.GetCookies(host.Client.BaseAddress!).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = host.Client.BaseAddress!.ToString() }));
        return context;
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is null) return;
        // No journey begins before all three are there.
        var hosts = Task.WhenAll(Task.Run(async () => await host.InitializeAsync()), Task.Run(async () => await starter.InitializeAsync()));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Program,
            Args = Chromium.Arguments,
        });
        await hosts;
    }

    /// <summary>Somebody with a role, a second factor and a session in which everything may be done as long as the tests run.</summary>
    private async Task<Member> PersonAsync()
    {
        var member = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.FocalPoint, Role.Expert);
        await Authenticator.SetUpAsync(host, member.Browser);
        await host.WithAsync<AppDb, int>(db => db.Set<Session>().Where(s => s.PersonId == member.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, host.Time.GetUtcNow().AddDays(1))));
        return member;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await host.DisposeAsync();
        await starter.DisposeAsync();
    }
}
