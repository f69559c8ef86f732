using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteCountryCodeTests(SqlitePeople host) : CountryCodeTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresCountryCodeTests(PostgresPeople host) : CountryCodeTests(host), IClassFixture<PostgresPeople>;

/// <summary>A country code that left the reference data while requests name it: the request goes on, and is named by its bare code.</summary>
public abstract class CountryCodeTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_of_a_country_that_is_no_more_in_the_reference_data_goes_on_under_its_code()
    {
        var asking = await Asking.BeginAsync(host, "NR");
        var code = await asking.SubmittedAsync("noddy");
        await host.WithAsync<AppDb, int>(db => db.Set<Organisation>().Where(o => o.Country == "NR").ExecuteUpdateAsync(set => set.SetProperty(o => o.Country, "ZZ"), Ct));
        await host.WithAsync<AppDb, int>(db => db.Set<SupportRequest>().Where(r => r.Code == code).ExecuteUpdateAsync(set => set.SetProperty(r => r.Country, "ZZ").SetProperty(r => r.Joint, SupportRequest.Bar("ZY")), Ct));
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 2, "None");
        await asking.MoveAsync(code, RequestMove.BeginMatching);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);

        Assert.Contains("ZZ, ZY", (await host.GetHtmlAsync($"/en/requests/{code}")).TextOf(".page-head"), StringComparison.Ordinal);
        Assert.Contains(code, (await host.GetHtmlAsync("/en/requests?country=ZZ")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains(code, (await host.GetHtmlAsync("/en/requests?country=ZY")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("ZZ", (await host.NewBrowser().GetJsonAsync($"/api/v1/requests/{code}")).GetProperty("countries")[0].GetString());
        foreach (var page in new[] { $"/en/administration/requests/{code}", $"/en/administration/requests/{code}/matches", "/en/administration/requests" }) Assert.NotNull((await asking.Officer.Browser.GetHtmlAsync(page)).QuerySelector("h1"));
        var figures = await host.NewBrowser().GetStringAsync(new Uri("/api/v1/request-figures.csv", UriKind.Relative), Ct);
        Assert.Contains("gaps,country/ZZ,ZZ,unserved,1,false", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("gaps,region/", figures, StringComparison.Ordinal);

        // Its focal point still speaks for it.
        Assert.Contains("ZZ", (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}")).TextOf("main"), StringComparison.Ordinal);
        using var withdrawn = await asking.FocalPoint.Browser.PostFormAsync($"/en/my-requests/{code}/withdraw", new() { ["reason"] = "The state ended." });
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(RequestState.Withdrawn, (await asking.FindAsync(code)).State);
    }
}
