using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.Host;
using Marrakech.Kernel.Changes;
using Marrakech.Trust.Features.TakeCheckpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Xunit;

namespace Marrakech.Support;

/// <summary>The real host on a free port of this machine, with a data folder and a database of its own.</summary>
public abstract class TestHost(Engine engine, Content content = Content.Starter) : IAsyncLifetime
{
    private WebApplication? app;
    private HttpClient? client;
    private string? missing;
    private TestData? data;

    /// <summary>The engine below.</summary>
    public Engine Engine => engine;

    /// <summary>Client of the running site. It follows no redirect, so that a test sees each answer.</summary>
    public HttpClient Client => Present(client);

    /// <summary>A browser of its own, which keeps its cookies and follows no redirect.</summary>
    public HttpClient NewBrowser(CookieContainer? cookies = null) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = Client.BaseAddress };

    /// <summary>The clock of this host.</summary>
    public MovableClock Time { get; } = new();

    /// <summary>People for tests of this host.</summary>
    public Cast Cast => new(this);

    /// <summary>The running application's services.</summary>
    public IServiceProvider Services => Present(app).Services;

    /// <summary>Data folder of this host.</summary>
    public string DataFolder => Present(data).Folder;

    /// <summary>Settings that make another process (an operator verb) use the same data.</summary>
    public IReadOnlyList<string> Arguments => Present(data).Arguments;

    /// <summary>Gets a page that must answer 200 with HTML.</summary>
    public Task<IHtmlDocument> GetHtmlAsync(string path) => Client.GetHtmlAsync(path);

    /// <summary>Runs <paramref name="work"/> with the services of one request.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        // Each test says for itself what is missing, so that a machine without it skips and CI fails.
        missing = TestData.Lacks(engine, content);
        if (missing is not null) return;
        data = await TestData.CreateAsync(engine, content);
        app = MarrakechHost.BuildSite([.. data.Arguments, "--urls", "http://127.0.0.1:0", .. Settings], builder =>
        {
            // People of tests sign in by the hundred: their passwords need not withstand anybody.
            builder.Services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1);
            builder.Services.AddSingleton<TimeProvider>(Time);
            // Tests are refused by the thousand, as they mean to be; who listens for it still hears it.
            builder.Logging.AddFilter<ConsoleLoggerProvider>("Marrakech.Host.Web.RefusalLog", LogLevel.Warning);
            Adjust(builder);
        });
        Map(app);
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
        await SeedAsync(app.Services);
        await app.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(CancellationToken.None);
        await app.Services.GetRequiredService<CheckpointTaker>().TakeAsync(CancellationToken.None);
        await app.StartAsync();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        client?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (data is not null) await data.DisposeAsync();

        // The runner keeps each fixture to its end: what the fixture held must not live as long.
        (client, app, data) = (null, null, null);
    }

    /// <summary>
    /// Further settings of the host. A test asks more in a minute than anybody may; and no job runs unless the test says when, for all that come once in a period
    /// come in a host's first seconds, whatever the test is about to alter or to count.
    /// </summary>
    protected virtual IReadOnlyList<string> Settings => ["--api-per-minute", "100000", "--api-per-minute-token", "100000", "--tries-per-minute", "100000", "--jobs-at-once", "0"];

    /// <summary>Lets a fixture fill the database before the first request.</summary>
    protected virtual Task SeedAsync(IServiceProvider services) => Task.CompletedTask;

    /// <summary>Lets a fixture change the composition, for example the clock.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder)
    {
    }

    /// <summary>Lets a fixture add an endpoint of its own.</summary>
    protected virtual void Map(WebApplication app)
    {
    }

    private T Present<T>(T? part)
        where T : class
    {
        if (missing is not null) Missing.Skip(missing);
        return part ?? throw new InvalidOperationException("The host has not been started.");
    }
}

/// <summary>The host on the embedded database, as after the first start.</summary>
public class SqliteHost() : TestHost(Engine.Sqlite, Content.Starter);

/// <summary>The host on the database for scale, as after the first start.</summary>
public class PostgresHost() : TestHost(Engine.Postgres, Content.Starter);

/// <summary>The host on the embedded database, with the source documents imported.</summary>
public class SqliteDocumentsHost() : TestHost(Engine.Sqlite, Content.Documents);

/// <summary>The host on the database for scale, with the source documents imported.</summary>
public class PostgresDocumentsHost() : TestHost(Engine.Postgres, Content.Documents);
