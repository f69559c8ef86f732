using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.Fund;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteContributionDepositTests(SqlitePeople host) : ContributionDepositTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresContributionDepositTests(PostgresPeople host) : ContributionDepositTests(host), IClassFixture<PostgresPeople>;

/// <summary>Money that moves at the bank: never into the books by one person alone, never twice, never at a rate nobody can show.</summary>
public abstract class ContributionDepositTests(PeopleHost host)
{
    private static int made;

    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_enters_another_agrees_and_the_same_money_is_not_entered_twice()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var (account, code) = (await giving.AccountAsync("USD", Fresh()), await giving.AgreedAsync("USD", "1000.00"));
        var fields = Moved(giving, account, "R1", "600.00", code);
        var deposit = await giving.EnteredAsync("contribution", fields);
        await ContributionGiving.MustRefuseAsync(giving.Second, $"{ContributionGiving.Deposits}/new/contribution", fields, $"This reference stands at {deposit} already.");
        await giving.MustRefuseStepAsync(giving.First, deposit, new() { ["do"] = "approve" }, "Whoever proposed this does not agree to it.");
        await giving.MustRefuseStepAsync(giving.Second, deposit, new() { ["do"] = "approve", ["row"] = "7" }, "Somebody changed this meanwhile.");
        Assert.Equal(0, (await BalanceAsync(Chart.Cash, "USD", account)).Minor);

        // Two agree at once: it is posted once.
        var third = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.FundAdministrator);
        var answers = await Task.WhenAll(giving.PressAsync(giving.Second, deposit, new() { ["do"] = "approve", ["row"] = "1" }), giving.PressAsync(third, deposit, new() { ["do"] = "approve", ["row"] = "1" }));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(a => a.StatusCode).Order());
        foreach (var answer in answers) answer.Dispose();
        Assert.Equal((600_00, -594_00), ((await BalanceAsync(Chart.Cash, "USD", account)).Minor, await AvailableChangeAsync(deposit)));
        Assert.Equal((ContributionState.PartlyPaid, 600_00), (await StateAsync(giving, code)));

        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/contribution", Moved(giving, account, "R2", "400.01", code), "This is more than is open of the contribution.");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/contribution", Moved(giving, account, "R2", "1.00", "FC-999999"), "There is no contribution with this code.");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/contribution", Moved(giving, account, "", "1.00", code), "Write the bank");
        var ahead = Moved(giving, account, "R2", "1.00", code);
        ahead["day"] = giving.Day(1);
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/contribution", ahead, "This day is still ahead.");

        // Taken back by two again: the books hold both, the contribution neither.
        await giving.MustRefuseStepAsync(giving.First, deposit, new() { ["do"] = "take-back", ["reason"] = "" }, "Say why");
        await giving.DoAsync(giving.First, deposit, new() { ["do"] = "take-back", ["reason"] = "It was another donor’s." });
        await giving.MustRefuseStepAsync(giving.First, deposit, new() { ["do"] = "approve" }, "Whoever proposed this");
        await giving.DoAsync(giving.Second, deposit, new() { ["do"] = "approve" });
        await giving.MustRefuseStepAsync(giving.Second, deposit, new() { ["do"] = "approve" }, "Nothing waits here any more.");
        Assert.Equal((ContributionState.Agreed, 0), await StateAsync(giving, code));
        Assert.Equal(0, (await BalanceAsync(Chart.Cash, "USD", account)).Minor);
        await MustBeWholeAsync();
    }

    [Fact]
    public async Task Money_of_every_kind_and_currency_is_booked_at_a_rate_with_its_source()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var (dollars, yen, dinars) = (await giving.AccountAsync("USD", Fresh()), await giving.AccountAsync("JPY", Fresh()), await giving.AccountAsync("KWD", Fresh()));
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/gift", Moved(giving, dinars, "G1", "30.600"), "There is no exchange rate");
        await giving.RateAsync("KWD", "0.306", -36);
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/gift", Moved(giving, dinars, "G1", "30.600"), "The latest exchange rate is more than 35 days older");
        await giving.RateAsync("KWD", "0.306", -1);
        await giving.RateAsync("JPY", "150");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/gift", Moved(giving, yen, "G1", "100.5"), "Write an amount above zero");
        var gift = await giving.PostedAsync("gift", Moved(giving, dinars, "G1", "30.600"));
        Assert.Equal((100_00, 306, "Rates of the harbour"), ((await giving.DepositAsync(gift)).Cents, (await giving.DepositAsync(gift)).Fee, (await giving.DepositAsync(gift)).RateSource));

        Assert.Contains("KWD\u00a030.600", (await GiveAsync()).QuerySelectorAll("#given ~ ul a").Select(a => a.TextContent));

        // Nobody knows whose it is, until somebody does and another agrees.
        var code = await giving.PledgedAsync("JPY", "15000");
        var unknown = await giving.PostedAsync("unidentified", Moved(giving, yen, "U1", "15000"));
        Assert.Equal(-15_000, (await BalanceAsync(Chart.Unidentified, "JPY", yen)).Minor);
        await giving.MustRefuseStepAsync(giving.First, unknown, new() { ["do"] = "identify", ["contribution"] = code }, "This contribution takes no money");
        await ContributionGiving.SendAsync(giving.First, $"{ContributionGiving.Contributions}/{code}/agree", giving.Agreement($"{giving.Day(3)}; 15000"));
        await giving.DoAsync(giving.First, unknown, new() { ["do"] = "identify", ["contribution"] = code });
        await giving.DoAsync(giving.Second, unknown, new() { ["do"] = "approve" });
        Assert.Equal((ContributionState.Paid, 15_000), await StateAsync(giving, code));
        Assert.Equal((0, -15_000), ((await BalanceAsync(Chart.Unidentified, "JPY", yen)).Minor, (await BalanceAsync(Chart.Contributions, "JPY", giving.Organisation)).Minor));

        // Exchanged with a loss of three dollars; the fee is owed in dollars from now on.
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/exchange", new() { ["account"] = dollars, ["reference"] = "X1", ["day"] = giving.Day(), ["amount"] = "97.00", ["from"] = dollars, ["fromAmount"] = "15000" }, "Choose an account in another currency");
        var exchange = await giving.PostedAsync("exchange", new() { ["account"] = dollars, ["reference"] = "X1", ["day"] = giving.Day(), ["amount"] = "97.00", ["from"] = yen, ["fromAmount"] = "15000" });
        Assert.Equal((new Balance(0, 0), 97_00, -96_00), (await BalanceAsync(Chart.Cash, "JPY", yen), (await BalanceAsync(Chart.Cash, "USD", dollars)).Minor, await AvailableChangeAsync(exchange)));

        await giving.PostedAsync("interest", Moved(giving, dollars, "I1", "5.00"));
        await giving.PostedAsync("charge", Moved(giving, dollars, "C1", "2.00"));
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/charge", Moved(giving, dollars, "C2", "999999.00"), "The books do not hold so much");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/charge", Moved(giving, dollars, "C2", "10000000000.01"), "This is more than the books take in one amount");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/interest", new(Moved(giving, dollars, "C2", "1.00")) { ["day"] = "1990-01-01" }, "The books were not open on this day yet.");
        // Both fit when they are entered; when the second is agreed to, the first has left.
        var tooMuch = await giving.EnteredAsync("charge", Moved(giving, dollars, "C3", "60.00"));
        await giving.PostedAsync("charge", Moved(giving, dollars, "C2", "50.00"));
        await giving.MustRefuseStepAsync(giving.Second, tooMuch, new() { ["do"] = "approve" }, "The books do not hold so much");
        await giving.DoAsync(giving.First, tooMuch, new() { ["do"] = "give-up", ["reason"] = "A slip of the pen." });
        Assert.Equal((DepositState.Discarded, 50_00), ((await giving.DepositAsync(tooMuch)).State, (await BalanceAsync(Chart.Cash, "USD", dollars)).Minor));
        await MustBeWholeAsync();
    }

    [Fact]
    public async Task A_refund_is_decided_and_paid_each_by_two()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var (account, code) = (await giving.AccountAsync("USD", Fresh()), await giving.AgreedAsync("USD", "100.00"));
        await giving.PostedAsync("contribution", Moved(giving, account, "R1", "100.00", code));
        var back = new Dictionary<string, string> { ["account"] = account, ["day"] = giving.Day(), ["amount"] = "100.01", ["contribution"] = code };
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/refund", back, "This is more than has come");
        back["amount"] = "40.00";
        var refund = await giving.PostedAsync("refund", back);
        Assert.Equal((-40_00, 100_00, (ContributionState.PartlyPaid, 60_00)), ((await BalanceAsync(Chart.RefundsPayable, "USD", giving.Organisation)).Minor, (await BalanceAsync(Chart.Cash, "USD", account)).Minor, await StateAsync(giving, code)));
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/refund", back, "Another refund of this contribution");
        await giving.MustRefuseStepAsync(giving.First, refund, new() { ["do"] = "pay", ["reference"] = "R1", ["day"] = giving.Day() }, "This reference stands at another deposit");
        await giving.DoAsync(giving.First, refund, new() { ["do"] = "pay", ["reference"] = "P1", ["day"] = giving.Day() });
        await giving.MustRefuseStepAsync(giving.First, refund, new() { ["do"] = "approve" }, "Whoever proposed this");
        await giving.DoAsync(giving.Second, refund, new() { ["do"] = "approve" });
        Assert.Equal((0, 60_00), ((await BalanceAsync(Chart.RefundsPayable, "USD", giving.Organisation)).Minor, (await BalanceAsync(Chart.Cash, "USD", account)).Minor));
        await MustBeWholeAsync();
    }

    [Fact]
    public async Task Whole_numbers_of_accounts_are_for_administrators_who_just_showed_who_they_are()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var number = Fresh();
        var shown = Fresh();
        var (account, open) = (await giving.AccountAsync("EUR", number), await giving.AccountAsync("USD", shown));
        const string accounts = "/en/administration/fund/bank-accounts";
        var auditor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Auditor);
        var listed = (await auditor.Browser.GetHtmlAsync(accounts)).TextOf("main");
        Assert.Contains($"…{number[^4..]}", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(number, listed, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, await ContributionGiving.AskAsync(auditor, $"{accounts}/{account}"));
        await ContributionGiving.MustRefuseAsync(giving.First, $"{accounts}/new", new() { ["bank"] = "Harbour Bank", ["currency"] = "EUR", ["number"] = number }, "There is such an account already.");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{accounts}/{account}", new() { ["bank"] = "Harbour Bank", ["number"] = "=1" }, "A number of an account");
        await ContributionGiving.MustRefuseAsync(giving.First, $"{accounts}/{account}", new() { ["bank"] = "Harbour Bank", ["number"] = number, ["row"] = "9" }, "Somebody changed this meanwhile");
        await ContributionGiving.SendAsync(giving.First, $"{accounts}/{account}", new() { ["bank"] = "Quay Bank", ["number"] = number, ["closed"] = "yes" });
        await ContributionGiving.MustRefuseAsync(giving.First, $"{ContributionGiving.Deposits}/new/gift", Moved(giving, account, "G1", "1.00"), "Choose a bank account that is open.");
        // Everybody reads the number of an account that is public and open, and no other.
        Assert.DoesNotContain(shown, (await GiveAsync()).TextOf("main"), StringComparison.Ordinal);
        await ContributionGiving.SendAsync(giving.First, $"{accounts}/{open}", new() { ["bank"] = "Harbour Bank", ["number"] = shown, ["shown"] = "yes" });
        await ContributionGiving.SendAsync(giving.First, $"{accounts}/{account}", new() { ["bank"] = "Quay Bank", ["number"] = number, ["closed"] = "yes", ["shown"] = "yes" });
        var give = (await GiveAsync()).TextOf("main");
        Assert.Contains(shown, give, StringComparison.Ordinal);
        Assert.Contains("FUND-GIFT", give, StringComparison.Ordinal);
        Assert.DoesNotContain(number, give, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        using var asked = await giving.First.Browser.GetAsync(new Uri($"{accounts}/{account}", UriKind.Relative), Ct);
        Assert.StartsWith("/en/confirm-identity", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        // An auditor looks at deposits and decides nothing.
        var deposit = await giving.EnteredAsync("gift", Moved(giving, open, "G1", "1.00"));
        Assert.Equal(HttpStatusCode.OK, await ContributionGiving.AskAsync(auditor, $"{ContributionGiving.Deposits}/{deposit}"));
        using var decided = await giving.PressAsync(auditor, deposit, new() { ["do"] = "approve" });
        Assert.Equal((HttpStatusCode.Forbidden, DepositState.Entered), (decided.StatusCode, (await giving.DepositAsync(deposit)).State));
    }

    [Fact]
    public async Task Rates_come_one_by_one_or_as_a_file_of_which_all_rows_count_or_none()
    {
        var giving = await ContributionGiving.BeginAsync(host);
        const string rates = "/en/administration/fund/rates/new";
        var rows = $"currency;day;units;source\nMAD;{giving.Day(-2)};9,95;Central bank\nMAD;soon;9.9;Central bank\nUSD;{giving.Day()};1;Central bank\nMAD;{giving.Day()};0;Central bank\nMAD;{giving.Day()};9.9;\n";
        using (var wrong = await ContributionGiving.SendFileAsync(giving.First, rates, [], "rates.csv", rows))
        {
            await wrong.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.Equal(["Row 3: Write a day", "Row 4: Choose a cu", "Row 5: Write how m", "Row 6: Say where t"], (await wrong.HtmlAsync()).TextsOf(".govuk-error-summary li").Select(t => t[..18]));
        }

        Assert.Equal(0, await host.WithAsync<AppDb, int>(db => db.Set<RateRow>().CountAsync(r => r.Currency == "MAD", Ct)));
        using (var right = await ContributionGiving.SendFileAsync(giving.First, rates, [], "rates.csv", string.Join('\n', rows.Split('\n').Take(2)))) await right.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("Central bank", (await giving.First.Browser.GetHtmlAsync("/en/administration/fund/rates")).TextOf("tbody"), StringComparison.Ordinal);
    }

    /// <summary>How to give, as a visitor reads it once this node has followed what was changed.</summary>
    private async Task<IHtmlDocument> GiveAsync()
    {
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        return await host.GetHtmlAsync("/en/fund/give");
    }

    private static string Fresh() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"QX{Interlocked.Increment(ref made):00000000}");

    private static Dictionary<string, string> Moved(ContributionGiving giving, string account, string reference, string amount, string? contribution = null)
    {
        var fields = new Dictionary<string, string> { ["account"] = account, ["reference"] = reference, ["day"] = giving.Day(), ["amount"] = amount };
        if (contribution is not null) fields["contribution"] = contribution;
        return fields;
    }

    private static async Task<(ContributionState, long)> StateAsync(ContributionGiving giving, string code) => await giving.ContributionAsync(code) is var found ? (found.State, found.Paid) : default;

    private Task<Balance> BalanceAsync(string number, string currency, string party) => host.WithAsync<BookFigures, Balance>(f => f.BalanceAsync(BookCodes.Fund, new AccountKey(number, currency, party), DateOnly.MaxValue, Ct));

    /// <summary>What a deposit's posting moved of the money that may be allocated.</summary>
    private async Task<long> AvailableChangeAsync(string deposit) => await host.WithAsync<AppDb, long>(db => (
        from line in db.Set<Marrakech.Fund.Data.Books.LineRow>()
        join account in db.Set<Marrakech.Fund.Data.Books.AccountRow>() on line.Account equals account.Id
        join posting in db.Set<Marrakech.Fund.Data.Books.PostingRow>() on line.Number equals posting.Number
        where posting.DocumentCode == deposit && account.Number == Chart.Available
        select line.Minor).SumAsync(Ct));

    private async Task MustBeWholeAsync() => Assert.Null(await host.WithAsync<IServiceProvider, string?>(async services => (await services.VerifyBooksAsync(Ct)).Broken));
}
