using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Marrakech.App.Compact.Pages;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Support;
using Marrakech.Trust.Features.TakeCheckpoint;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>The books as people, programs and spreadsheets read them, and reports that say the same whatever is posted later.</summary>
public abstract class ReadBooksTests(TestHost host)
{
    private static readonly string[] forms = ["csv", "xlsx", "json", "docx"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_show_a_posting_its_account_and_its_document_in_every_language()
    {
        var today = FundMoney.Today(host);
        var number = await SeedAsync(today);
        foreach (var language in new[] { "en", "ar", "zh" })
        {
            foreach (var path in new[] { "/fund/books", "/fund/books/postings", $"/fund/books/postings/{number}", "/fund/books/accounts", "/fund/books/reports" }) await host.MustBeWholeAsync(language, path);
            foreach (var kind in Enum.GetValues<ReportKind>()) await host.MustBeWholeAsync(language, $"/fund/books/reports/{ReportNames.Of(kind)}");
        }

        var list = await host.GetHtmlAsync("/en/fund/books/postings?kind=gift&account=1100&party=FB-000007");
        Assert.Equal("KWD\u00a01.234", list.QuerySelectorAll("main tbody tr").Single().LastElementChild!.TextContent);
        var statement = await host.GetHtmlAsync("/en/fund/books/account?number=1100&currency=KWD&party=FB-000007");
        Assert.Equal(["", "1.234", ""], statement.QuerySelectorAll("main tbody tr td:nth-child(4)").Select(c => c.TextContent));
        Assert.Equal("KWD\u00a01.234", statement.QuerySelectorAll("main tbody tr:last-child td:last-child").Single().TextContent);
        var accounts = await JsonAsync($"/api/v1/fund-accounts?day={today:yyyy-MM-dd}&limit=100");
        Assert.Contains(accounts.GetProperty("items").EnumerateArray(), a => a.GetProperty("party").GetString() == "FB-000007" && a.GetProperty("balance").GetString() == "1.234" && a.GetProperty("usd").GetString() == "4.00");
        var lines = await host.Client.GetStringAsync("/api/v1/fund-postings.csv?kind=gift&party=FB-000007", Ct);
        // A credit is a number and no formula.
        Assert.Contains(",4200,KWD,,,-1.234,-4.00,", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_gives_the_same_bytes_whatever_is_posted_and_summed_later()
    {
        var today = FundMoney.Today(host);
        var number = await SeedAsync(today);
        var before = await FilesAsync(number, today);
        Assert.All(before, f => Assert.NotEmpty(f.Value));
        await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("later"), 999, today.AddDays(-20)));
        Assert.Equal(before, await FilesAsync(number, today));
        await FoldAsync();
        Assert.Equal(before, await FilesAsync(number, today));
        await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("latest"), 999, today));
        Assert.Equal(before, await FilesAsync(number, today));
        var balance = await JsonAsync($"/fund/books/reports/trial-balance.json?to={today:yyyy-MM-dd}&through={number}");
        Assert.Equal((number, balance.GetProperty("total").GetProperty("debit_usd").GetString()), (balance.GetProperty("throughPosting").GetInt64(), balance.GetProperty("total").GetProperty("credit_usd").GetString()));
        using var document = WordprocessingDocument.Open(new MemoryStream(Convert.FromBase64String(before["trial-balance.docx"])), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        using var sheet = SpreadsheetDocument.Open(new MemoryStream(Convert.FromBase64String(before["trial-balance.xlsx"])), false);
        Assert.Empty(new OpenXmlValidator().Validate(sheet, TestContext.Current.CancellationToken).Select(e => e.Description));
        using var none = await host.Client.GetAsync($"/fund/books/reports/cash.csv?through={number + 10_000}", Ct);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, none.StatusCode);
    }

    /// <summary>Every report in every form, in two languages.</summary>
    private async Task<SortedDictionary<string, string>> FilesAsync(long through, DateOnly day)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<ReportKind>().Select(ReportNames.Of))
        {
            foreach (var form in forms)
                files[$"{kind}.{form}"] = Convert.ToBase64String(await host.Client.GetByteArrayAsync($"/fund/books/reports/{kind}.{form}?from={day.AddDays(-30):yyyy-MM-dd}&to={day:yyyy-MM-dd}&through={through}&lang={(form == "docx" ? "ar" : "en")}", Ct));
        }

        return files;
    }

    /// <summary>A gift in a currency of three decimals; a deposit, an allocation, a transfer and a report of what was spent. Returns the last number.</summary>
    private async Task<long> SeedAsync(DateOnly today)
    {
        var (code, project) = (FundMoney.Fresh("A"), FundMoney.Fresh("FP"));
        var gift = FundMoney.Of("test:kuwait", today, "gift", new PostingLine(new AccountKey(Chart.Cash, "KWD", "FB-000007"), 1_234, 400), new PostingLine(new AccountKey(Chart.Gifts, "KWD"), -1_234, -400));
        var answer = await FundMoney.PostAsync(host,
            gift,
            FundMoney.Deposit(FundMoney.Fresh("report:deposit"), 10_000, today),
            FundMoney.Allocation(code, project, 5_000, today),
            FundMoney.Of($"transfer:{code}", today, "transfer", PostingLine.Dollars(Chart.Reserved, 5_000, project: project), PostingLine.Dollars(Chart.Resources, -5_000), PostingLine.Dollars(Chart.Advances, 5_000, "O-000001", project), PostingLine.Dollars(Chart.Cash, -5_000, FundMoney.Bank)) with { Resolves = code },
            FundMoney.Of($"report:{code}", today, "report", PostingLine.Dollars(Chart.Expenditure[4], 1_250, "O-000001", project), PostingLine.Dollars(Chart.Advances, -1_250, "O-000001", project)));
        Assert.Null(answer.Problem);
        await host.Services.GetRequiredService<CheckpointTaker>().TakeAsync(Ct);
        return answer.Posted[^1].Number;
    }

    private Task<int> FoldAsync() => host.WithAsync<IServiceProvider, int>(async services =>
    {
        var fold = ActivatorUtilities.CreateInstance<FoldTotals>(services);
        while (await fold.FoldAsync(BookCodes.Fund, Ct))
        {
        }

        return 0;
    });

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await host.Client.GetStringAsync(path, Ct)).RootElement;

    public sealed class OnSqlite(SqliteHost host) : ReadBooksTests(host), IClassFixture<SqliteHost>;

    public sealed class OnPostgres(PostgresHost host) : ReadBooksTests(host), IClassFixture<PostgresHost>;
}
