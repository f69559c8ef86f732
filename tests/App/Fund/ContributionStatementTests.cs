using System.Net;
using System.Text;
using Marrakech.App.Accounts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Features.ImportStatement;
using Marrakech.Fund.Features.Reconcile;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteContributionStatementTests(SqlitePeople host) : ContributionStatementTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresContributionStatementTests(PostgresPeople host) : ContributionStatementTests(host), IClassFixture<PostgresPeople>;

/// <summary>Statements of banks beside the books.</summary>
public abstract class ContributionStatementTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Books_and_bank_are_put_side_by_side_and_the_same_file_adds_nothing_twice()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var (account, code) = (await giving.AccountAsync("USD", "RC000001"), await giving.AgreedAsync("USD", "900.00"));
        foreach (var (reference, amount) in new[] { ("B1", "100.00"), ("B2", "200.00"), ("B3", "300.00") })
            await giving.PostedAsync("contribution", new() { ["account"] = account, ["reference"] = reference, ["day"] = giving.Day(-3), ["amount"] = amount, ["contribution"] = code });
        var file = $"day;amount;reference;text;balance\n{giving.Day(-3)};100.00;B1;=cmd|x;100.00\n{giving.Day(-1)};200.00;OTHER;Transfer;300.00\n{giving.Day(-1)};-7.00;F1;Fee;293.00\n";
        for (var time = 0; time < 2; time++)
        {
            using var sent = await ContributionGiving.SendFileAsync(giving.First, "/en/administration/fund/statements", new() { ["account"] = account }, "march.csv", file);
            await sent.MustBeAsync(HttpStatusCode.Redirect);
        }

        Assert.Equal(3, await LinesAsync(account));
        var page = await giving.First.Browser.GetHtmlAsync($"/en/administration/fund/reconciliation?account={account}");
        Assert.Equal(["USD 600.00", "USD 293.00", "USD 307.00", "USD 0.00"], page.TextsOf("main dl dd").Select(t => string.Join(' ', t.Split(' ').Take(2))));
        Assert.Contains("Lines matched by reference and amount: 1.", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("perhaps", page.TextOf("section[aria-labelledby=only-bank]"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=only-books] li").Length);

        // Wrong rows are named, right ones are taken all the same.
        using var wrong = await ContributionGiving.SendFileAsync(giving.First, "/en/administration/fund/statements", new() { ["account"] = account }, "april.csv", file + "never;1.00;B9;\n" + $"{giving.Day()};1.00;B9;\n");
        await wrong.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("Row 5: there is no day", (await wrong.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(4, await LinesAsync(account));
        using var hostile = await ContributionGiving.SendFileAsync(giving.First, "/en/administration/fund/statements", new() { ["account"] = account }, "x.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>");
        await ContributionGiving.MustSayAsync(hostile, "Row 1: the file breaks off here");
    }

    /// <summary>A large file with errors, by the handler. By day a part of it.</summary>
    [Fact]
    public async Task A_large_statement_is_taken_within_seconds()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var code = await giving.AccountAsync("EUR", "RC000002");
        var count = Nightly.IsOn ? 100_000 : 12_000;
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(giving.Day(-i % 300)).Append(i % 100 == 0 ? ";x;R" : ";1.25;R").Append(i % 5_000).Append(";Line\n");
        var account = await host.WithAsync<AppDb, BankAccount>(db => db.Set<BankAccount>().AsNoTracking().SingleAsync(a => a.Code == code, Ct));
        var first = await ImportAsync(account, text.ToString());
        Assert.Equal((count - count / 100, 0, count / 100, 50), (first.Added, first.Known, first.Faults, first.Told.Count));
        var again = await ImportAsync(account, text.ToString());
        Assert.Equal((0, count - count / 100), (again.Added, again.Known));
        var found = await host.WithAsync<ReadReconciliation, Reconciled>(r => r.ReadAsync(account, giving.Today, Ct));
        Assert.Equal(((count - count / 100) * 125L, 0L), (found.Bank, found.Unexplained));
    }

    private Task<ImportOutcome> ImportAsync(BankAccount account, string text) => host.WithAsync<ImportStatement, ImportOutcome>(i => i.HandleAsync(account, new StringReader(text), Ct));

    private Task<int> LinesAsync(string account) => host.WithAsync<AppDb, int>(db => db.Set<BankLine>().CountAsync(l => l.Account == account, Ct));
}
