using Marrakech.App.Accounts;
using Marrakech.App.Connection;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Fund;

public sealed class SqliteProjectUsesTests(SqlitePeople host) : ProjectUsesTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresProjectUsesTests(PostgresPeople host) : ProjectUsesTests(host), IClassFixture<PostgresPeople>;

/// <summary>Items name the plans and projects that use them, and requests the projects and contributions of the fund for the country.</summary>
public abstract class ProjectUsesTests(PeopleHost host)
{
    private const string Accepted = "P-000020", Planned = "P-000021", Written = "P-000022";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_name_plans_and_projects_and_requests_the_work_of_the_fund()
    {
        var fund = await Proposing.BeginAsync(host);
        var asking = await Asking.BeginAsync(host, "KE");
        var request = await AgreedAsync(asking, fund.Organisation);
        var code = await ProposedAsync(fund, request);
        await TakeUpAsync();
        Assert.Equal(["request"], await KindsAsync(Accepted));
        Assert.Equal(["plan"], await KindsAsync(Planned));
        Assert.Empty(await KindsAsync(Written));

        await fund.ApproveAsync(code, "107 000");
        await TakeUpAsync();
        Assert.Equal(["request", "project"], await KindsAsync(Accepted));
        Assert.Equal(["plan", "project"], await KindsAsync(Planned));
        Assert.Equal(["project"], await KindsAsync(Written));
        var page = await host.NewBrowser().GetHtmlAsync($"/en/practices/{Planned}");
        Assert.Equal([$"{request} A response plan", $"{code} Safer crossings at godwit"], page.TextsOf("section[aria-labelledby=used-in] li"));
        await AnnexAsync(asking, code);

        // What is confidential from now on is told of no plan, and carried to no project.
        await InActAsync(async (db, act) =>
        {
            var one = await db.Set<SupportRequest>().SingleAsync(r => r.Code == request, Ct);
            one.Take(one.Read().With(RequestQuestion.Visibility, RequestQuestion.Confidential));
            act.Changed(SupportRequest.Thing, request);
        });
        await TakeUpAsync();
        Assert.Equal((0, 0, 1), ((await KindsAsync(Accepted)).Count, (await KindsAsync(Planned)).Count, (await KindsAsync(Written)).Count));
    }

    /// <summary>Another request of the country stands beside the project there and the contribution for its region, and beside no other.</summary>
    private async Task AnnexAsync(Asking asking, string project)
    {
        var giving = await ContributionGiving.BeginAsync(host);
        var region = Countries.Find("KE")!.Region!;
        var fitting = await giving.PledgedAsync("USD", "50 000", $"Region:{region}", isPublic: true);
        var elsewhere = await giving.PledgedAsync("USD", "50 000", $"Region:{Countries.All.First(c => c.Region is not null && c.Region != region).Region}", isPublic: true);
        var hidden = await giving.PledgedAsync("USD", "60 000", $"Region:{region}");
        var other = await asking.SubmittedAsync("sanderling");
        var annex = (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{other}")).TextOf("section[aria-labelledby=existing]");
        foreach (var named in new[] { project, "Safer crossings at godwit", fitting }) Assert.Contains(named, annex, StringComparison.Ordinal);
        foreach (var not in new[] { elsewhere, hidden }) Assert.DoesNotContain(not, annex, StringComparison.Ordinal);
    }

    /// <summary>A public request for which one practice was accepted, and whose plan in force names another.</summary>
    private async Task<string> AgreedAsync(Asking asking, string organisation)
    {
        var code = await asking.SubmittedAsync("godwit");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        using (var decided = await asking.Officer.Browser.PostFormAsync($"/en/administration/requests/{code}/matches", new() { ["candidate"] = Accepted, ["verdict"] = "Accepted", ["reason"] = "The minister said so." })) await decided.MustBeAsync(System.Net.HttpStatusCode.Redirect);
        var plan = new ResponsePlan { Request = code, Country = "KE", Version = 1, Lead = organisation, Parties = [new(organisation, "Gauges", "Leads")], Activities = [new($"Set up gauges as {Planned} did", organisation, new(2027, 9, 1))], Results = "People are warned." };
        await InActAsync(async (db, act) =>
        {
            var request = await db.Set<SupportRequest>().Where(r => r.Code == code).Select(r => r.Id).SingleAsync(Ct);
            db.Add(new PlanVersion { Id = Guid.CreateVersion7(act.At), RequestId = request, Version = 1, State = PlanState.InForce, Text = plan.Text(), ChangedAt = act.At });
            act.Changed(SupportRequest.Thing, code);
        });
        return code;
    }

    /// <summary>A proposal begun from the plan that names a third practice itself, ready to be decided.</summary>
    private async Task<string> ProposedAsync(Proposing fund, string request)
    {
        await fund.OpenWindowAsync(WindowTerms.Ordinary);
        await FundMoney.DepositAsync(host, 20_000_000);
        var code = await fund.WrittenAsync("godwit", plan: request);
        await Proposing.DoAsync(fund.Colleague, $"/en/my-proposals/{code}/questions/change", ("problem", "Boats sink."), ("results", $"A rescue service as in {Written}."));
        await fund.HandInAsync(code);
        await fund.ScoreAsync(code);
        return code;
    }

    private async Task<IReadOnlyList<string>> KindsAsync(string item) =>
        [.. (await host.NewBrowser().GetJsonAsync($"/api/v1/practices/{item}")).GetProperty("usedIn").EnumerateArray().Select(u => u.GetProperty("kind").GetString()!)];

    private Task<long> TakeUpAsync() => host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);

    private async Task InActAsync(Func<AppDb, OpenAct, Task> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new ActKind("RequestEdited"), null, Ct);
        await change(scope.ServiceProvider.GetRequiredService<AppDb>(), act);
        await act.CommitAsync(new { }, Ct);
    }
}
