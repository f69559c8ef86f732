using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Marrakech.App.Connection;
using Marrakech.Fund;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteStoreTroubleTests(TroubledSqlite host) : StoreTroubleTests(host), IClassFixture<TroubledSqlite>;

public sealed class PostgresStoreTroubleTests(TroubledPostgres host) : StoreTroubleTests(host), IClassFixture<TroubledPostgres>
{
    private readonly TroubledHost host = host;

    /// <summary>The operator who enters the vouchers of other books is told too. On the embedded engine nobody but the file system makes a file read-only for another process.</summary>
    [Fact]
    public async Task An_operator_is_told_that_the_database_takes_no_change()
    {
        var arguments = host.Arguments.Select(a => a.StartsWith("Host=", StringComparison.Ordinal) ? a + ";Options=-c default_transaction_read_only=on" : a).ToList();
        var file = Path.Combine(host.DataFolder, "read-only");
        await File.WriteAllTextAsync(file, BooksTests.Line("read-only", "1.00"), TestContext.Current.CancellationToken);
        var (code, _, message) = await OperatorVerb.RunAsync(["fund", "enter", file, .. arguments]);
        Assert.Equal(2, code);
        Assert.Contains("The database takes no change at the moment.", message, StringComparison.Ordinal);
    }
}

/// <summary>A full disk and a database that can only be read: a sentence, what was typed, and nothing lost.</summary>
public abstract class StoreTroubleTests(TroubledHost host) : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One that fails leaves no trouble to the others.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await host.SufferAsync(null);
    }

    /// <summary>Programs are told when to come again, and sent again with its key a thing is made once.</summary>
    [Theory]
    [InlineData(StoreTrouble.Full, "RW")]
    [InlineData(StoreTrouble.ReadOnly, "BI")]
    public async Task Trouble_of_the_database_is_told_to_programs(StoreTrouble trouble, string country)
    {
        const string path = "/api/v1/own-requests";
        var program = await ConnectionProgram.BeginAsync(host, await host.Cast.OrganisationAsync(country), Role.FocalPoint, "PrepareRequests");
        await program.SendAsync(path, new { }, ("Idempotency-Key", "before"));
        await host.SufferAsync(trouble);
        var made = 0;
        while (true)
        {
            using var refused = await program.AskAsync(HttpMethod.Post, $"{path}?lang=fr", new { }, ("Idempotency-Key", $"key-{made}"));
            if (refused.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                Assert.Equal(("application/problem+json", TimeSpan.FromMinutes(2)), (refused.Content.Headers.ContentType!.MediaType, refused.Headers.RetryAfter!.Delta));
                using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Ct));
                Assert.Equal(("/api#unavailable", 503, path), (problem.RootElement.GetProperty("type").GetString(), problem.RootElement.GetProperty("status").GetInt32(), problem.RootElement.GetProperty("instance").GetString()));
                Assert.Equal("fr", refused.Content.Headers.ContentLanguage.Single());
                break;
            }

            // A full disk still has room in the pages there are.
            await refused.MustBeAsync(HttpStatusCode.Created);
            Assert.InRange(++made, 1, 300);
        }

        Assert.Equal(made + 1, (await program.ReadAsync($"{path}?limit=100")).GetProperty("total").GetInt32());
        await host.SufferAsync(null);
        await program.SendAsync(path, new { }, ("Idempotency-Key", $"key-{made}"));
        await program.SendAsync(path, new { }, ("Idempotency-Key", $"key-{made}"));
        Assert.Equal(made + 2, (await program.ReadAsync($"{path}?limit=100")).GetProperty("total").GetInt32());
    }

    /// <summary>A password is held by no page.</summary>
    [Fact]
    public async Task A_form_with_a_secret_is_not_held()
    {
        var member = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("RW"), strong: false, Role.FocalPoint);
        await host.SufferAsync(StoreTrouble.ReadOnly);
        using var refused = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        await refused.MustBeAsync(HttpStatusCode.ServiceUnavailable);
        var page = await refused.Content.ReadAsStringAsync(Ct);
        Assert.DoesNotContain(Cast.Password, page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"sent\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreTrouble.Full, "Nothing was saved: the disk", "Rien n’a été enregistré : le disque")]
    [InlineData(StoreTrouble.ReadOnly, "Nothing was saved: this site can only be read", "Rien n’a été enregistré : ce site ne peut")]
    public async Task Trouble_of_the_database_is_told_and_loses_nothing(StoreTrouble trouble, string sentence, string french)
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var (account, contribution) = (await giving.AccountAsync("USD", $"TR00000{(int)trouble + 1}"), await giving.AgreedAsync("USD", "900.00"));
        var entered = new List<string> { await giving.EnteredAsync("contribution", Fields(0)) };
        await host.SufferAsync(trouble);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        HttpResponseMessage refused;
        while (true)
        {
            refused = await giving.First.Browser.PostFormAsync($"{ContributionGiving.Deposits}/new/contribution", Fields(entered.Count));
            if (refused.StatusCode == HttpStatusCode.ServiceUnavailable) break;
            // A full disk still has room in the pages there are.
            await refused.MustBeAsync(HttpStatusCode.Redirect);
            entered.Add(refused.Headers.Location!.ToString().Split('/')[^1]);
            refused.Dispose();
            Assert.InRange(entered.Count, 1, 300);
        }

        Assert.Equal(TimeSpan.FromMinutes(2), refused.Headers.RetryAfter!.Delta);
        var page = await refused.HtmlAsync();
        Assert.StartsWith(sentence, page.TextsOf(".govuk-error-summary li")[0], StringComparison.Ordinal);
        Assert.Equal(Fields(entered.Count)["reference"], page.QuerySelector("input[name=reference]")!.GetAttribute("value"));
        Assert.StartsWith("A long note", page.TextOf("textarea[name=note]"), StringComparison.Ordinal);
        refused.Dispose();
        using var other = await giving.First.Browser.PostFormAsync($"{ContributionGiving.Deposits.Replace("/en/", "/fr/", StringComparison.Ordinal)}/new/contribution", Fields(entered.Count));
        Assert.StartsWith(french, (await other.HtmlAsync()).TextsOf(".govuk-error-summary li")[0], StringComparison.Ordinal);
        // Another person cannot agree now, on a page that cannot be made again from here: what was sent is held by another one. Everybody can still read.
        const string words = "Nobody types this a second time.";
        using var agreed = await giving.PressAsync(giving.Second, entered[0], new() { ["do"] = "approve", ["reason"] = words });
        await agreed.MustBeAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(TimeSpan.FromMinutes(2), agreed.Headers.RetryAfter!.Delta);
        var held = await agreed.HtmlAsync();
        Assert.Contains("Go back in your browser, which still has what you typed", held.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal([words], held.TextsOf("section[aria-labelledby=sent] p.lines"));
        var again = Assert.Single(held.QuerySelectorAll("section[aria-labelledby=sent] form").OfType<IHtmlFormElement>());
        Assert.Equal($"{ContributionGiving.Deposits}/{entered[0]}/decide", again.GetAttribute("action"));
        Assert.Equal(["__RequestVerificationToken", "do", "reason", "row"], again.QuerySelectorAll("input").Select(i => i.GetAttribute("name")!).Order(StringComparer.Ordinal));
        Assert.Contains(host.Log.Lines, l => l.Contains($"takes no change ({trouble})", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(nameof(NullReferenceException), StringComparison.Ordinal));
        await giving.Second.Browser.GetHtmlAsync($"{ContributionGiving.Deposits}/{entered[0]}");
        await host.GetHtmlAsync("/en/fund/books");

        await host.SufferAsync(null);
        entered.Add(await giving.EnteredAsync("contribution", Fields(entered.Count)));
        using (var sent = await giving.Second.Browser.PostAsync(new Uri(again.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(again.QuerySelectorAll("input").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))), Ct))
            await sent.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(entered, await host.WithAsync<AppDb, List<string>>(db => db.Set<Deposit>().Where(d => d.Account == account).OrderBy(d => d.Code).Select(d => d.Code).ToListAsync(Ct)));
        Assert.Equal(DepositState.Posted, (await giving.DepositAsync(entered[0])).State);
        Assert.Null((await host.WithAsync<IServiceProvider, Marrakech.Fund.Contracts.BooksVerdict>(services => services.VerifyBooksAsync(Ct))).Broken);
        Assert.Equal(0, (await OperatorVerb.RunAsync(["verify", .. host.Arguments])).ExitCode);

        Dictionary<string, string> Fields(int place) => new()
        {
            ["account"] = account,
            ["reference"] = $"{trouble}-{place}",
            ["day"] = giving.Day(),
            ["amount"] = "1.00",
            ["contribution"] = contribution,
            ["note"] = "A long note " + new string('x', 400),
        };
    }
}
