using System.Text.Json;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteFiguresVerbTests(SqlitePeople host) : FiguresVerbTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresFiguresVerbTests(PostgresPeople host) : FiguresVerbTests(host), IClassFixture<PostgresPeople>;

/// <summary>The verb as an operator uses it, beside a running site.</summary>
public abstract class FiguresVerbTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_verb_reckons_the_same_and_finds_what_differs()
    {
        var asking = await Asking.BeginAsync(host, "VU");
        var code = await asking.SubmittedAsync("frigatebird");
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        string[] verb = ["figures", .. host.Arguments, "--against", host.Client.BaseAddress!.ToString()];
        var same = await OperatorVerb.RunAsync(verb);
        Assert.Equal((0, "The figures are the same."), (same.ExitCode, same.Messages.Trim()));
        Assert.Contains(JsonDocument.Parse(same.Output).RootElement.EnumerateArray(), f => f.GetProperty("table").GetString() == "gaps" && f.GetProperty("key").GetString() == "country/VU" && f.GetProperty("value").GetInt32() == 1);

        // A change that never came into the feed.
        await host.WithAsync<AppDb, int>(db => db.Set<SupportRequest>().Where(r => r.Code == code).ExecuteUpdateAsync(set => set.SetProperty(r => r.Supports, SupportRequest.Bar("advice"))));
        var differ = await OperatorVerb.RunAsync(verb);
        Assert.Equal(1, differ.ExitCode);
        Assert.StartsWith("They differ. support ", differ.Messages.Trim(), StringComparison.Ordinal);
        var blind = await OperatorVerb.RunAsync(["figures", .. host.Arguments, "--against", "somewhere"]);
        Assert.Equal((2, ""), (blind.ExitCode, blind.Output));
        Assert.Contains("is no address of a site", blind.Messages, StringComparison.Ordinal);
    }
}
