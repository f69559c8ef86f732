using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Host;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteUsedInTests(SqlitePeople host) : UsedInTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresUsedInTests(PostgresPeople host) : UsedInTests(host), IClassFixture<PostgresPeople>;

/// <summary>The page of a practice names the requests it was accepted for, on every node, and never more of them than their country shows everybody.</summary>
public abstract class UsedInTests(PeopleHost host)
{
    private const string Page = "/en/practices/P-000020", Api = "/api/v1/practices/P-000020";

    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_practice_names_the_requests_it_was_accepted_for_as_far_as_everybody_reads_them()
    {
        var asking = await Asking.BeginAsync(host, "NA");
        var (open, network, secret) = (await asking.SubmittedAsync("teal"), await asking.SubmittedAsync("smew", "network"), await asking.SubmittedAsync("scaup", "confidential"));
        foreach (var code in new[] { open, network, secret })
        {
            await asking.MoveAsync(code, RequestMove.Acknowledge);
            await asking.MoveAsync(code, RequestMove.BeginAssessment);
        }

        await using var second = await SecondAsync();
        using var there = new HttpClient { BaseAddress = new Uri(second.Urls.First()) };
        async Task<IReadOnlyList<string>> NamedAsync()
        {
            foreach (var node in new[] { host.Services, second.Services }) await node.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
            // Each page was kept by its node when it was read before.
            var pages = new[] { await host.NewBrowser().GetHtmlAsync(Page), await there.GetHtmlAsync(Page) };
            Assert.All(pages, p => Assert.DoesNotContain(secret, p.DocumentElement.OuterHtml, StringComparison.Ordinal));
            Assert.All(pages, p => Assert.DoesNotContain("smew", p.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase));
            var named = pages.Select(p => p.TextsOf("section[aria-labelledby=used-in] li")).ToList();
            Assert.Equal(named[0], named[1]);
            Assert.Equal(named[0].Count > 0, pages[0].QuerySelector("#used-in") is not null);
            var used = (await host.NewBrowser().GetJsonAsync(Api)).GetProperty("usedIn").EnumerateArray().Select(u => u.GetProperty("code").GetString()!).ToList();
            Assert.Equal(named[0].Select(n => n.Split(' ')[0]), used);
            return named[0];
        }

        Assert.Empty(await NamedAsync());
        foreach (var code in new[] { open, network, secret }) await DecideAsync(asking, code, "Accepted");
        Assert.Equal([$"{network} A country’s request", $"{open} Forecast of teal floods"], await NamedAsync());
        Assert.Contains($"{network}; {open}", await host.NewBrowser().GetStringAsync(new Uri($"{Api}.csv", UriKind.Relative), Ct), StringComparison.Ordinal);
        await DecideAsync(asking, network, "Rejected");
        Assert.Single(await NamedAsync());
        await DecideAsync(asking, network, "Accepted");
        Assert.Equal(2, (await NamedAsync()).Count);
        await HideAsync(open);
        Assert.Equal([$"{network} A country’s request"], await NamedAsync());
        using var gone = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{network}/withdraw", new() { ["reason"] = "Solved." });
        await gone.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Empty(await NamedAsync());
        await second.StopAsync(Ct);
    }

    private static async Task DecideAsync(Asking asking, string code, string verdict)
    {
        using var decided = await asking.Officer.Browser.PostFormAsync($"/en/administration/requests/{code}/matches", new() { ["candidate"] = "P-000020", ["verdict"] = verdict, ["reason"] = "The minister said so." });
        await decided.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>A country thinks better of what everybody reads. No page does this yet; the page of a practice must follow all the same.</summary>
    private async Task HideAsync(string code)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new ActKind("RequestEdited"), null, Ct);
        var request = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<SupportRequest>().SingleAsync(r => r.Code == code, Ct);
        request.Take(request.Read().With(RequestQuestion.Visibility, RequestQuestion.Confidential));
        act.Changed(SupportRequest.Thing, code);
        await act.CommitAsync(new { }, Ct);
    }

    /// <summary>Another node over the same database, with an index and a memory of its own.</summary>
    private async Task<WebApplication> SecondAsync()
    {
        var app = MarrakechHost.BuildSite([.. host.Arguments, "--urls", "http://127.0.0.1:0", "--jobs-at-once", "0"], b => b.Services.AddSingleton<TimeProvider>(host.Clock), indexFolder: Path.Combine(host.DataFolder, "second-index"));
        await MarrakechHost.PrepareAsync(app, Ct);
        await app.StartAsync(Ct);
        return app;
    }
}
