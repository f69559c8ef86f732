using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Kernel.Changes;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

public sealed class SqliteReplicationTests(SqlitePeople host) : ReplicationTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresReplicationTests(PostgresPeople host) : ReplicationTests(host), IClassFixture<PostgresPeople>;

/// <summary>A practice that was done again elsewhere: both pages say so, and what differed.</summary>
public abstract class ReplicationTests(PeopleHost host)
{
    [Fact]
    public async Task Both_pages_link_to_each_other()
    {
        var story = await Story.BeginAsync(host);
        var answers = Story.Answers("fescue");
        answers["related"] = new() { ["replicates"] = "p-000009", ["replicatesHow"] = "The port is a river port." };
        var code = await story.StartAsync();
        await story.FillAsync(code, answers);
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var item = (await story.FindAsync(code)).ItemCode!;
        var own = await host.GetHtmlAsync($"/en/practices/{item}");
        Assert.NotNull(own.QuerySelector("#replicates ~ ul a[href='/en/practices/P-000009']"));
        Assert.Contains("The port is a river port.", own.TextOf("[aria-labelledby=contributed]"), StringComparison.Ordinal);
        var other = await host.GetHtmlAsync("/en/practices/P-000009");
        Assert.NotNull(other.QuerySelector($"#replicated-by ~ ul a[href='/en/practices/{item}']"));
        Assert.Contains("What differed: The port is a river port.", other.TextOf("[aria-labelledby=replicated-by]"), StringComparison.Ordinal);
        Assert.Null((await host.GetHtmlAsync("/en/practices/P-000010")).QuerySelector("#replicated-by"));
        Assert.Equal("P-000009", (await host.Client.GetJsonAsync($"/api/v1/practices/{item}")).GetProperty("replicates").GetString());
    }

    [Theory]
    [InlineData("the desk", "cannot be understood")]
    [InlineData("P-999999", "There is no published item P-999999.")]
    public async Task What_is_no_item_is_refused(string typed, string sentence)
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        using var refused = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/questions/related", new() { ["replicates"] = typed });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }
}
