using System.Globalization;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Flows;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Kernel.Access;
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
        // What is booked later is told as changed later, though nobody touched the proposal.
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await MoveAsync(code, organisation);

        var file = await FileAsync("/iati/activities.xml");
        Assert.Empty(IatiSchema.Faults(file, "iati-activities-schema.xsd"));
        Assert.Empty(IatiSchema.UnknownCodes(file));
        var ruleset = new IatiRuleset(host.Clock.GetUtcNow());
        Assert.Empty(ruleset.Run(file));
        Assert.Superset(new HashSet<string> { "startswith", "atleast_one", "date_order", "time_limit", "unique", "range", "if_then", "regex_matches" }, ruleset.Asked);

        var project = file.Root!.Elements().Single(a => a.Element("iati-identifier")!.Value == $"XX-MARRAKECH-FUND-{code}");
        Assert.Equal("2", project.Element("activity-status")!.Attribute("code")!.Value);
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), project.Attribute("last-updated-datetime")!.Value);
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
        var reports = file.Descendants("document-link").Where(d => d.Element("category")!.Attribute("code")!.Value == "B01").Select(d => new Uri(d.Attribute("url")!.Value).PathAndQuery).ToList();
        Assert.Contains("/en/fund/books/reports/sources-and-uses?from=2027-01-01&to=2027-12-31", reports);
        await host.NewBrowser().GetHtmlAsync(reports[0]);
    }

    [Fact]
    public async Task An_extension_a_reallocation_and_the_closure_are_told_as_they_stand_with_every_document()
    {
        var (of, code) = await ApprovedAsync("18", "60 000\n47 000");
        var (at, own) = ($"/en/administration/projects/{code}", $"/en/my-proposals/{code}/change");
        await Proposing.DoAsync(of.Administrator, $"{at}/agreement", ("day", "2027-03-01"), ("reference", "File 9"));
        await NameAsync(of, "XM-DAC-41122-7");
        string Cell(int year, string category) => $"cost-{of.Organisation}-{year}-{category}";
        await Proposing.DoAsync(of.Manager, own, (Cell(1, "5201"), "50 000"), (Cell(1, "5205"), "40 000"), (Cell(2, "5201"), "10 000"), ("reason", "Storms."), ("do", "move"));
        await Proposing.DoAsync(of.Administrator, $"{at}/changes/1", ("reason", "Fine."), ("do", "grant"));
        await Proposing.DoAsync(of.Manager, own, ("until", "2028-12-31"), ("why", "Storms."), ("do", "extend"));
        await Proposing.DoAsync(of.Administrator, $"{at}/changes/2", ("reason", "Fine."), ("do", "grant"));

        var running = await ProjectOfAsync(code);
        Assert.Equal(("2", "1 2027-03-01, 2 2027-03-01, 3 2028-12-31"), (StatusOf(running), Dates(running)));
        Assert.Equal(["2 2028-02-29 96300", "2 2028-12-31 10700"], running.Elements("budget").Select(b => $"{b.Attribute("type")!.Value} {b.Element("period-end")!.Attribute("iso-date")!.Value} {b.Element("value")!.Value}"));

        await PayAsync(of, code, at);
        await Proposing.DoAsync(of.Administrator, $"{at}/close", ("day", "2027-03-01"), ("do", "end"));
        var ended = await ProjectOfAsync(code);
        Assert.Equal(("3", "1 2027-03-01, 2 2027-03-01, 3 2028-12-31, 4 2027-03-01"), (StatusOf(ended), Dates(ended)));
        await Proposing.DoAsync(of.Administrator, $"{at}/tranches/2", ("reason", "Not needed."), ("do", "release"));
        await Proposing.DoAsync(of.Administrator, $"{at}/close", ("bank", FundMoney.Bank), ("do", "close"));

        var closed = await ProjectOfAsync(code);
        Assert.Equal("4", StatusOf(closed));
        Assert.Equal(["2 60000", "2 47000", "3 60000", "4 50000", "2 -47000", "3 -10000"], Told(closed));
        foreach (var named in new[] { "participating-org", "receiver-org", "provider-org" }) Assert.Contains("XM-DAC-41122-7", closed.Descendants(named).Attributes("ref").Select(r => r.Value));
        await DocumentsAsync(closed);
        await FlowsAsync(of.Organisation, code);
    }

    /// <summary>The fund's page and its data tell the same way of the money: from the pool to the report, and from no donor to a project.</summary>
    private async Task FlowsAsync(string organisation, string code)
    {
        var report = (await host.WithAsync<ProjectDesk, ProjectRun?>(d => d.FindAsync(code, Ct)))!.Reports[0].Code;
        var flows = (await host.NewBrowser().GetJsonAsync("/api/v1/fund-flows?limit=100")).GetProperty("items").EnumerateArray()
            .Select(f => (From: Of(f, "fromStep"), By: Of(f, "from"), To: Of(f, "to"), Usd: f.GetProperty("usd").GetDecimal(), Evidence: f.GetProperty("evidence").EnumerateArray().Select(e => e.GetString()!).ToList(), Url: Of(f, "url"))).ToList();
        Assert.Equal(flows.Where(f => f.From == "source").Sum(f => f.Usd), flows.Where(f => f.From == "pool").Sum(f => f.Usd));
        Assert.DoesNotContain(flows, f => f.From == "source" && f.Evidence.Exists(e => e.StartsWith("FP-", StringComparison.Ordinal)));
        var reported = Assert.Single(flows, f => f.By == organisation && f.To == "reported");
        Assert.Equal((50_000m, report), (reported.Usd, Assert.Single(reported.Evidence)));

        var page = await host.NewBrowser().GetHtmlAsync("/en/fund");
        var row = page.GetElementById(new Uri(reported.Url).Fragment[1..])!;
        Assert.Equal("50,000.00", row.QuerySelector("td a")!.TextContent);
        Assert.EndsWith($"/fund/projects/{code}#{report}", row.QuerySelector("td a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(page.TextsOf("section[aria-labelledby=results] tbody tr"), r => r.Contains("Deaths a year", StringComparison.Ordinal) && r.Contains(report, StringComparison.Ordinal));
        // What the picture leads to is there, and in Arabic it is the mirror.
        Assert.All(page.QuerySelectorAll("figure svg a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        double[] Bars(IHtmlDocument of) => [.. of.QuerySelectorAll("figure svg rect").Select(r => double.Parse(r.GetAttribute("x")!, CultureInfo.InvariantCulture))];
        var arabic = await host.NewBrowser().GetHtmlAsync("/ar/fund");
        Assert.Equal(Bars(page).Select(x => FlowPicture.Width - FlowPicture.Bar - x), Bars(arabic), (one, other) => Math.Abs(one - other) < 0.2);

        static string Of(System.Text.Json.JsonElement flow, string name) => flow.GetProperty(name).GetString()!;
    }

    /// <summary>Every document is there, under the name the page gives it.</summary>
    private async Task DocumentsAsync(XElement project)
    {
        var documents = project.Elements("document-link").ToList();
        Assert.Equal(["A12", "A02 A05 A08", "A04", "A06", "A07 A08"], documents.Select(d => string.Join(' ', d.Elements("category").Select(c => c.Attribute("code")!.Value))));
        Assert.All(documents, d => Assert.Equal(("text/html", "en"), (d.Attribute("format")!.Value, d.Element("language")!.Attribute("code")!.Value)));
        foreach (var address in documents.Select(d => new Uri(d.Attribute("url")!.Value)))
        {
            var page = await host.NewBrowser().GetHtmlAsync(address.AbsolutePath);
            if (address.Fragment.Length > 0) Assert.NotNull(page.GetElementById(address.Fragment[1..]));
        }
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

    private static string StatusOf(XElement activity) => activity.Element("activity-status")!.Attribute("code")!.Value;

    private static string Dates(XElement activity) => string.Join(", ", activity.Elements("activity-date").Select(d => $"{d.Attribute("type")!.Value} {d.Attribute("iso-date")!.Value}"));

    /// <summary>The activity of a project, from a file that is valid and keeps every rule.</summary>
    private async Task<XElement> ProjectOfAsync(string code)
    {
        var file = await FileAsync("/iati/activities.xml");
        Assert.Empty(IatiSchema.Faults(file, "iati-activities-schema.xsd"));
        Assert.Empty(IatiSchema.UnknownCodes(file));
        Assert.Empty(new IatiRuleset(host.Clock.GetUtcNow()).Run(file));
        return file.Root!.Elements().Single(a => a.Element("iati-identifier")!.Value == $"XX-MARRAKECH-FUND-{code}");
    }

    /// <summary>The organisation tells its identifier.</summary>
    private static async Task NameAsync(Proposing fund, string identifier)
    {
        var path = $"/en/organisations/{fund.Organisation}/edit";
        var name = (await fund.Manager.Browser.GetHtmlAsync(path)).QuerySelector("#name")!.GetAttribute("value")!;
        await Proposing.DoAsync(fund.Manager, path, ("name", name), ("languages", "en"), ("iati", identifier));
    }

    /// <summary>The first tranche is paid, and five sixths of it reported.</summary>
    private async Task PayAsync(Proposing fund, string code, string at)
    {
        var second = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.FundAdministrator);
        Task<ProjectRun?> RunAsync() => host.WithAsync<ProjectDesk, ProjectRun?>(d => d.FindAsync(code, Ct));
        await Proposing.DoAsync(fund.Administrator, $"{at}/payment-details", ("holder", "Coast Rescue"), ("bank", "Bank of the Coast"), ("account", "1"));
        await Proposing.DoAsync(second, $"{at}/payment-details", ("details", $"{(await RunAsync())!.Entered!.Id}"), ("do", "confirm"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/1", ("met", "Signed."), ("do", "meet"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/tranches/1", ("bank", FundMoney.Bank), ("do", "prepare"));
        await Proposing.DoAsync(second, $"/en/administration/transfers/{(await RunAsync())!.Transfers[0].Code}", ("do", "approve"));
        await Proposing.DoAsync(fund.Manager, $"/en/my-proposals/{code}/report", ("from", "2027-03-01"), ("until", "2027-03-01"), ("cost-5201", "50 000"), ("narrative", "Crews were trained."), ("indicator-1", "9"));
        await Proposing.DoAsync(fund.Administrator, $"{at}/reports/{(await RunAsync())!.Reports[0].Code}", ("do", "accept"));
    }

    private async Task<(string Code, string Organisation)> ProjectAsync()
    {
        var (fund, code) = await ApprovedAsync("12", "100 000\n7 000");
        return (code, fund.Organisation);
    }

    /// <summary>A project the committee approved in some tranches, its minutes signed.</summary>
    private async Task<(Proposing Fund, string Code)> ApprovedAsync(string months, string tranches)
    {
        var fund = await Proposing.BeginAsync(host);
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        await FundMoney.DepositAsync(host, 20_000_000);
        var code = await fund.AppraisedAsync(FundMoney.Fresh("iati"), months: months);
        await fund.ApproveAsync(code, tranches);
        return (fund, code);
    }

    /// <summary>The first tranche goes out, a part of it is spent and a part comes back; the second is given back.</summary>
    private async Task MoveAsync(string code, string organisation)
    {
        var day = FundMoney.Today(host);
        async Task EnterAsync(NewPosting posting) => Assert.Null((await FundMoney.PostAsync(host, posting)).Problem);
        await EnterAsync(FundMoney.Release(FundMoney.Fresh("iati:release"), $"{code}-2", code, 700_000, day));
        await EnterAsync(FundMoney.Of(FundMoney.Fresh("iati:transfer"), day, "transfer",
            PostingLine.Dollars(Chart.Reserved, 10_000_000, project: code), PostingLine.Dollars(Chart.Resources, -10_000_000), PostingLine.Dollars(Chart.Advances, 10_000_000, organisation, code), PostingLine.Dollars(Chart.Cash, -10_000_000, FundMoney.Bank)) with
        { Resolves = $"{code}-1" });
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

    [Nightly]
    public sealed class OnPostgres(PostgresPeople host) : IatiTests(host), IClassFixture<PostgresPeople>;
}
