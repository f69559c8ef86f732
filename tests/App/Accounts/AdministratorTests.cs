using System.Net;
using Marrakech.Accounts;
using Marrakech.Accounts.Contracts;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteAdministratorTests(SqlitePeople host) : AdministratorTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresAdministratorTests(PostgresPeople host) : AdministratorTests(host), IClassFixture<PostgresPeople>;

/// <summary>The operator makes the first administrator at the command line. The steps build on each other: one test.</summary>
public abstract class AdministratorTests(PeopleHost host)
{
    [Fact]
    public async Task The_first_administrator_chooses_a_password_by_a_link_that_works_once()
    {
        string[] create = ["admin", "create", .. host.Arguments, "--email", "first@example.org", "--name", "First Administrator"];
        var without = await OperatorVerb.RunAsync(create);
        Assert.Equal(2, without.ExitCode);
        Assert.Contains("--organisation NAME", without.Messages, StringComparison.Ordinal);
        var made = await OperatorVerb.RunAsync([.. create, "--organisation", "Hub Office"]);
        Assert.Equal((0, ""), (made.ExitCode, made.ExitCode == 0 ? "" : made.Messages));
        Assert.StartsWith("http", made.Output, StringComparison.Ordinal);
        var list = await OperatorVerb.RunAsync(["admin", "list", .. host.Arguments]);
        Assert.Contains("First Administrator <first@example.org>, O-000001 Hub Office", list.Output, StringComparison.Ordinal);

        var again = await CreateAsync(new NewAdministrator("first@example.org", "First Administrator", null, false));
        Assert.Null(again.Refusal);
        var link = new Uri(again.Link!).AbsolutePath;
        var browser = host.NewBrowser();
        using var weak = await browser.PostFormAsync(link, new() { ["password"] = "weak" });
        await weak.MustBeAsync(HttpStatusCode.BadRequest);
        using var set = await browser.PostFormAsync(link, new() { ["password"] = "first lantern of the hub" });
        await set.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("Administrator, Hub Office", (await browser.GetHtmlAsync("/en/account")).TextOf(".acting p"), StringComparison.Ordinal);
        using var twice = await host.NewBrowser().GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        await twice.MustBeAsync(HttpStatusCode.Gone);

        Assert.Equal(AdministratorRefusal.AlreadyAdministrator, (await CreateAsync(new NewAdministrator("FIRST@example.org", "First", null, true))).Refusal);
        Assert.Equal(AdministratorRefusal.AdministratorExists, (await CreateAsync(new NewAdministrator("second@example.org", "Second", null, false))).Refusal);
        var second = await CreateAsync(new NewAdministrator("second@example.org", "Second", null, true));
        Assert.Null(second.Refusal);
        host.Clock.Advance(TimeSpan.FromHours(24));
        using var late = await host.NewBrowser().GetAsync(new Uri(new Uri(second.Link!).AbsolutePath, UriKind.Relative), TestContext.Current.CancellationToken);
        await late.MustBeAsync(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("no address", "Name", AdministratorRefusal.EmailInvalid)]
    [InlineData("third@example.org", " ", AdministratorRefusal.NameInvalid)]
    public async Task What_cannot_be_is_refused(string email, string name, AdministratorRefusal refusal) =>
        Assert.Equal(refusal, (await CreateAsync(new NewAdministrator(email, name, "Hub Office", true))).Refusal);

    /// <summary>As the verb does it, with the clock of the test.</summary>
    private async Task<AdministratorOutcome> CreateAsync(NewAdministrator asked)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Kernel.Access.CurrentActor>().Become(Kernel.Access.Actor.Operator);
        return await scope.ServiceProvider.CreateAdministratorAsync(asked, TestContext.Current.CancellationToken);
    }
}
