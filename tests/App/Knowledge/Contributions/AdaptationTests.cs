using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Kernel.Changes;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

public sealed class SqliteAdaptationTests(SqlitePeople host) : AdaptationTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresAdaptationTests(PostgresPeople host) : AdaptationTests(host), IClassFixture<PostgresPeople>;

/// <summary>A practice that was taken up elsewhere: both pages say so.</summary>
public abstract class AdaptationTests(PeopleHost host)
{
    [Fact]
    public async Task Both_pages_link_to_each_other()
    {
        var story = await Story.BeginAsync(host);
        var answers = Story.Answers("fescue");
        answers["links"] = new() { ["adaptedFrom"] = "p-000009" };
        var code = await story.StartAsync();
        await story.FillAsync(code, answers);
        await story.SubmitAsync(code);
        await story.ReviewedAsync(code);
        await story.MoveAsync(code, ContributionMove.Publish);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var item = (await story.FindAsync(code)).ItemCode!;
        Assert.NotNull((await host.GetHtmlAsync($"/en/practices/{item}")).QuerySelector("#adaptations ~ ul a[href='/en/practices/P-000009']"));
        Assert.NotNull((await host.GetHtmlAsync("/en/practices/P-000009")).QuerySelector($"#adaptations ~ ul a[href='/en/practices/{item}']"));
        Assert.Null((await host.GetHtmlAsync("/en/practices/P-000010")).QuerySelector("#adaptations"));
    }

    [Fact]
    public async Task What_is_no_code_is_refused()
    {
        var story = await Story.BeginAsync(host);
        var code = await story.StartAsync();
        using var refused = await story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/questions/links", new() { ["adaptedFrom"] = "the desk in Busia" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
    }
}
