using System.Net;
using System.Xml.Linq;
using Marrakech.App.Accounts;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Fund.Iati;

/// <summary>The gateway's two files against the schemas, the code lists and the ruleset the standard publishes.</summary>
public abstract class IatiTests(PeopleHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_books_say_is_published_as_activities_that_are_valid_and_keep_every_rule()
    {
        var (code, organisation) = await ProjectAsync();
        await MoveAsync(code, organisation);

        var file = await FileAsync("/iati/activities.xml");
        Assert.Empty(IatiSchema.Faults(file, "iati-activities-schema.xsd"));
        Assert.Empty(IatiSchema.UnknownCodes(file));
        var ruleset = new IatiRuleset(host.Clock.GetUtcNow());
        Assert.Empty(ruleset.Run(file));
        Assert.Superset(new HashSet<string> { "startswith", "atleast_one", "date_order", "time_limit", "unique", "range", "if_then", "regex_matches" }, ruleset.Asked);

        var project = file.Root!.Elements().Single(a => a.Element("iati-identifier")!.Value == $"XX-MARRAKECH-FUND-{code}");
        Assert.Equal("2", project.Element("activity-status")!.Attribute("code")!.Value);
        Assert.Equal(["2 100000", "2 7000", "2 -7000", "3 100000", "4 40000", "3 -10000"], Told(project));
        Assert.Equal(["107000"], project.Elements("budget").Select(b => b.Element("value")!.Value));
        Assert.Equal(["12", "0"], project.Descendants("baseline").Select(b => b.Attribute("value")!.Value));
        // Money in stands at the fund, each deposit with who gave it, in the currency it came in.
        Assert.Contains("1 200000", Told(file.Root!.Elements().Single(a => a.Element("iati-identifier")!.Value == "XX-MARRAKECH-FUND-FUND")));
    }

    [Fact]
    public async Task The_organisation_file_is_valid_and_tells_what_was_disbursed_in_each_year()
    {
        var (code, organisation) = await ProjectAsync();
        await MoveAsync(code, organisation);
        var file = await FileAsync("/iati/organisation.xml");
        Assert.Empty(IatiSchema.Faults(file, "iati-organisations-schema.xsd"));
        Assert.Empty(IatiSchema.UnknownCodes(file));
        Assert.Empty(new IatiRuleset(host.Clock.GetUtcNow()).Run(file));
        Assert.NotEmpty(file.Descendants("total-expenditure"));
    }

    [Fact]
    public async Task A_file_that_breaks_the_rules_is_found_out()
    {
        await ProjectAsync();
        var file = await FileAsync("/iati/activities.xml");
        var project = file.Root!.Elements().Last();
        var country = project.Element("recipient-country")!;
        country.AddAfterSelf(new XElement(country));
        project.Element("activity-date")!.SetAttributeValue("iso-date", "2099-01-01");
        project.Element("budget")!.Element("period-end")!.SetAttributeValue("iso-date", "2098-12-31");
        project.Element("iati-identifier")!.Value = "XX-MARRAKECH-FUND";
        var found = new IatiRuleset(host.Clock.GetUtcNow()).Run(file);
        Assert.Contains(found, f => f.StartsWith("unique: 1.1.3", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("strict_sum: 3.", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("date_order: 11.1.2", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("time_limit: 7.5.3", StringComparison.Ordinal));
        project.Element("title")!.Remove();
        Assert.NotEmpty(IatiSchema.Faults(file, "iati-activities-schema.xsd"));
    }

    private static IEnumerable<string> Told(XElement activity) => activity.Elements("transaction").Select(t => $"{t.Element("transaction-type")!.Attribute("code")!.Value} {t.Element("value")!.Value}");

    /// <summary>A project the committee approved in two tranches, its minutes signed.</summary>
    private async Task<(string Code, string Organisation)> ProjectAsync()
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        await FundMoney.DepositAsync(host, 20_000_000);
        var code = await fund.AppraisedAsync(FundMoney.Fresh("iati"));
        var meeting = await fund.MeetingAsync([code], [.. fund.Committee.Take(3)]);
        using (var approved = await fund.DecideAsync(fund.Committee[0], meeting, code, Proposing.Decision(ProposalMove.Approve, "100 000\n7 000"))) await approved.MustBeAsync(HttpStatusCode.Redirect);
        await Proposing.DoAsync(fund.Committee[0], $"/en/administration/committee/{meeting}/minutes", ("minutes", "We met and agreed."));
        return (code, fund.Organisation);
    }

    /// <summary>The first tranche goes out, a part of it is spent and a part comes back; the second is given back.</summary>
    private async Task MoveAsync(string code, string organisation)
    {
        var day = FundMoney.Today(host);
        async Task EnterAsync(NewPosting posting) => Assert.Null((await FundMoney.PostAsync(host, posting)).Problem);
        await EnterAsync(FundMoney.Release(FundMoney.Fresh("iati:release"), $"{code}-2", code, 700_000, day));
        await EnterAsync(FundMoney.Of(FundMoney.Fresh("iati:transfer"), day, "transfer",
            PostingLine.Dollars(Chart.Reserved, 10_000_000, project: code), PostingLine.Dollars(Chart.Resources, -10_000_000), PostingLine.Dollars(Chart.Advances, 10_000_000, organisation, code), PostingLine.Dollars(Chart.Cash, -10_000_000, FundMoney.Bank)) with { Resolves = $"{code}-1" });
        await EnterAsync(FundMoney.Of(FundMoney.Fresh("iati:report"), day, "report", PostingLine.Dollars(Chart.Expenditure[0], 4_000_000, organisation, code), PostingLine.Dollars(Chart.Advances, -4_000_000, organisation, code)));
        await EnterAsync(FundMoney.Of(FundMoney.Fresh("iati:refund"), day, "refund",
            PostingLine.Dollars(Chart.Cash, 1_000_000, FundMoney.Bank), PostingLine.Dollars(Chart.Advances, -1_000_000, organisation, code), PostingLine.Dollars(Chart.Resources, 1_000_000), PostingLine.Dollars(Chart.Available, -1_000_000)));
    }

    private async Task<XDocument> FileAsync(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
    }

    public sealed class OnSqlite(SqlitePeople host) : IatiTests(host), IClassFixture<SqlitePeople>;

    public sealed class OnPostgres(PostgresPeople host) : IatiTests(host), IClassFixture<PostgresPeople>;
}
