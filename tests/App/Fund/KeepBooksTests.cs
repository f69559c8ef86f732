using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Fund;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Periods;
using Marrakech.Fund.Features.CloseMonth;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>What two fund administrators do with the books: close months, take wrong postings back.</summary>
public abstract class KeepBooksTests(PeopleHost host)
{
    private const string Months = "/en/administration/fund/months", Confirm = "main form[action*='handler=confirm']", Withdraw = "main form[action*='handler=withdraw']";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);

    private async Task<(Member One, Member Other)> AdministratorsAsync()
    {
        var organisation = await host.Cast.OrganisationAsync(null, "un-entity");
        return (await host.Cast.MemberAsync(organisation, strong: true, Role.FundAdministrator), await host.Cast.MemberAsync(organisation, strong: true, Role.FundAdministrator));
    }

    [Fact]
    public async Task Two_people_close_a_month_and_then_nothing_is_posted_into_it()
    {
        var (one, other) = await AdministratorsAsync();
        await FundMoney.DepositAsync(host, 1_000);
        var month = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-2);
        using var early = await one.Browser.PostFormAsync(Months, new() { ["month"] = $"{Today:yyyy-MM}" });
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        using var asked = await one.Browser.PostFormAsync(Months, new() { ["month"] = $"{month:yyyy-MM}" });
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        // The one who asked has no button to confirm, and the handler refuses all the same.
        Assert.Null((await one.Browser.GetHtmlAsync(Months)).QuerySelector(Confirm));
        var number = await host.WithAsync<AppDb, long>(db => db.Set<MonthClose>().Where(m => m.EndedAt == null).Select(m => m.Number).SingleAsync(Ct));
        Assert.Equal(MonthRefusal.SamePerson, await AsAsync(one, close => close.ConfirmAsync(number, Ct)));
        using var withdrawn = await one.Browser.PostFormAsync(Months, [], Withdraw);
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        using var again = await one.Browser.PostFormAsync(Months, new() { ["month"] = $"{month:yyyy-MM}" });
        using var closed = await other.Browser.PostFormAsync(Months, [], Confirm);
        await closed.MustBeAsync(HttpStatusCode.Redirect);
        var last = month.AddMonths(1).AddDays(-1);
        Assert.Equal(new BookProblem(BookRefusal.PeriodClosed), (await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("late"), 5, last))).Problem);
        Assert.Null((await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("open"), 5, last.AddDays(1)))).Problem);
        Assert.Contains($"{last:d MMMM yyyy}", (await one.Browser.GetHtmlAsync("/en/fund/books")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await host.WithAsync<AppDb, int>(db => db.Set<ActEntry>().CountAsync(a => a.Name == "BookMonthClosed" && a.IsPublic, Ct)));
        Assert.Null(await VerdictAsync());
    }

    [Fact]
    public async Task A_wrong_posting_is_taken_back_by_two_people_with_a_reason()
    {
        var (one, other) = await AdministratorsAsync();
        var today = Today;
        var number = (await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("wrong"), 77, today))).Posted[0].Number;
        var ask = $"/en/administration/fund/corrections/new/{number}";
        using var silent = await one.Browser.PostFormAsync(ask, new() { ["reason"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var asked = await one.Browser.PostFormAsync(ask, new() { ["reason"] = "Entered twice." });
        await asked.MustBeAsync(HttpStatusCode.Redirect);
        var page = asked.Headers.Location!.ToString();
        Assert.Single((await one.Browser.GetHtmlAsync(page)).QuerySelectorAll("main form"));
        using var twice = await other.Browser.PostFormAsync(ask, new() { ["reason"] = "Entered twice." });
        Assert.Contains("already", await twice.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var done = await other.Browser.PostFormAsync(page, [], "main form:not([action])");
        await done.MustBeAsync(HttpStatusCode.Redirect);
        var (reversal, by) = await host.WithAsync<BookPostings, (EnteredPosting?, long?)>(async p => (await p.FindAsync((await p.ReversedByAsync(number, Ct))!.Value, Ct), await p.ReversedByAsync(number, Ct)));
        Assert.Equal(("correction", number, today), (reversal!.Row.Kind, reversal.Row.Reverses, reversal.Row.Day));
        Assert.Contains($"Posting {by}", (await one.Browser.GetHtmlAsync($"/en/fund/books/postings/{number}")).Body!.TextContent, StringComparison.Ordinal);
        using var over = await one.Browser.PostFormAsync(ask, new() { ["reason"] = "Again." });
        Assert.Equal(HttpStatusCode.BadRequest, over.StatusCode);
        // What holds reserved money is put right where it was decided.
        var held = (await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("held"), 50, today), FundMoney.Allocation(FundMoney.Fresh("A"), "FP-000009", 50, today))).Posted[1].Number;
        using var reserved = await one.Browser.PostFormAsync($"/en/administration/fund/corrections/new/{held}", new() { ["reason"] = "No." });
        Assert.Contains("reserved money", await reserved.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Null(await VerdictAsync());
    }

    /// <summary>As the handler answers somebody who sends what no page offers them.</summary>
    private Task<MonthRefusal?> AsAsync(Member member, Func<CloseMonth, Task<MonthRefusal?>> work) => host.WithAsync<IServiceProvider, MonthRefusal?>(services =>
    {
        services.GetRequiredService<CurrentActor>().Become(new Actor { Name = "person", Person = member.Id, Role = Role.FundAdministrator });
        return work(services.GetRequiredService<CloseMonth>());
    });

    private Task<string?> VerdictAsync() => host.WithAsync<IServiceProvider, string?>(async services => (await services.VerifyBooksAsync(Ct)).Broken);

    public sealed class OnSqlite(SqlitePeople host) : KeepBooksTests(host), IClassFixture<SqlitePeople>;

    public sealed class OnPostgres(PostgresPeople host) : KeepBooksTests(host), IClassFixture<PostgresPeople>;
}
