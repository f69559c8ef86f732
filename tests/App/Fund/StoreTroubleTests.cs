using System.Net;
using Marrakech.Fund;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
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
public abstract class StoreTroubleTests(TroubledHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        // Another person cannot agree now, on a page that cannot be made again from here, and everybody can still read.
        using var agreed = await giving.PressAsync(giving.Second, entered[0], new() { ["do"] = "approve" });
        await agreed.MustBeAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("Go back in your browser, which still has what you typed", (await agreed.HtmlAsync()).TextOf("main"), StringComparison.Ordinal);
        await giving.Second.Browser.GetHtmlAsync($"{ContributionGiving.Deposits}/{entered[0]}");
        await host.GetHtmlAsync("/en/fund/books");

        await host.SufferAsync(null);
        entered.Add(await giving.EnteredAsync("contribution", Fields(entered.Count)));
        await giving.DoAsync(giving.Second, entered[0], new() { ["do"] = "approve" });
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
