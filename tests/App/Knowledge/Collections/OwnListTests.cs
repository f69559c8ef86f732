using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Collections;

public sealed class SqliteOwnListTests(SqlitePeople host) : OwnListTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresOwnListTests(PostgresPeople host) : OwnListTests(host), IClassFixture<PostgresPeople>;

/// <summary>Private lists: kept, arranged, deleted, seen by nobody else and told to nobody.</summary>
public abstract class OwnListTests(PeopleHost host)
{
    [Fact]
    public async Task A_practice_is_kept_in_a_new_list_and_then_in_that_list()
    {
        var person = await host.Cast.MemberAsync(null, strong: false);
        var link = (await host.GetHtmlAsync("/en/practices/P-000001")).QuerySelector("a[href*='/account/lists/keep']")!.GetAttribute("href")!;
        var list = await KeptAsync(person, link, new() { ["title"] = "Heron notes" });
        Assert.Equal(list, await KeptAsync(person, "/en/account/lists/keep?item=P-000002", new() { ["list"] = list.Split('/')[^1] }));
        Assert.Equal(["P-000001", "P-000002"], await OrderAsync(person, list));
        using var twice = await person.Browser.PostFormAsync("/en/account/lists/keep?item=P-000002", new() { ["list"] = list.Split('/')[^1] });
        await twice.MustBeAsync(HttpStatusCode.BadRequest);
        foreach (var step in new[] { "Down", "Remove" })
        {
            using var done = await person.Browser.PostAsAsync(list, list, new() { ["step"] = step, ["item"] = "P-000001" });
            await done.MustBeAsync(HttpStatusCode.Redirect);
            Assert.Equal(step == "Down" ? ["P-000002", "P-000001"] : ["P-000002"], await OrderAsync(person, list));
        }
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back()
    {
        using var answer = await host.Client.GetAsync(new Uri("/en/account/lists/keep?item=P-000001", UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains("keep%3Fitem%3DP-000001", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_nobody_elses()
    {
        var (owner, other) = (await host.Cast.MemberAsync(null, strong: false), await host.Cast.OfficerAsync());
        var list = await KeptAsync(owner, "/en/account/lists/keep?item=P-000001", new() { ["title"] = "Bittern notes" });
        using var seen = await other.Browser.GetAsync(new Uri(list, UriKind.Relative), TestContext.Current.CancellationToken);
        await seen.MustBeAsync(HttpStatusCode.NotFound);
        foreach (var step in new[] { "Delete", "Rename", "Remove" })
        {
            using var forced = await other.Browser.PostAsAsync(list, "/en/account/acting", new() { ["step"] = step, ["title"] = "Mine", ["item"] = "P-000001" });
            await forced.MustBeAsync(HttpStatusCode.NotFound);
        }

        using var kept = await other.Browser.PostAsAsync("/en/account/lists/keep?item=P-000002", "/en/account/acting", new() { ["list"] = list.Split('/')[^1] });
        await kept.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["P-000001"], await OrderAsync(owner, list));
    }

    [Fact]
    public async Task It_is_renamed_and_deleted_and_the_trail_says_nothing_of_what_was_in_it()
    {
        var person = await host.Cast.MemberAsync(null, strong: false);
        var list = await KeptAsync(person, "/en/account/lists/keep?item=P-000003", new() { ["title"] = "Egret notes" });
        using var unnamed = await person.Browser.PostAsAsync(list, list, new() { ["step"] = "Rename", ["title"] = " " });
        await unnamed.MustBeAsync(HttpStatusCode.BadRequest);
        using var renamed = await person.Browser.PostAsAsync(list, list, new() { ["step"] = "Rename", ["title"] = "Stork notes" });
        await renamed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("Stork notes", (await person.Browser.GetHtmlAsync(list)).TextOf("h1"));
        using var deleted = await person.Browser.PostAsAsync(list, list, new() { ["step"] = "Delete" });
        await deleted.MustBeAsync(HttpStatusCode.Redirect);
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.Person == person.Id && a.SubjectKind == "own-list").OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["OwnListMade", "OwnListChanged", "OwnListDeleted"], acts.Select(a => a.Name));
        Assert.All(acts, a => Assert.True(a.Before is null && a.After is null));
        Assert.DoesNotContain(acts, a => a.Evidence.Contains("P-0", StringComparison.Ordinal) || a.Evidence.Contains("notes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_has_a_limit_of_lists()
    {
        var person = await host.Cast.MemberAsync(null, strong: false);
        await host.WithAsync<AppDb, int>(db =>
        {
            db.AddRange(Enumerable.Range(0, OwnList.MostLists).Select(i => new OwnList { Id = Guid.CreateVersion7(host.Clock.GetUtcNow()), Person = person.Id, Title = $"List {i}", CreatedAt = host.Clock.GetUtcNow() }));
            return db.SaveChangesAsync();
        });
        using var refused = await person.Browser.PostFormAsync("/en/account/lists", new() { ["title"] = "One more" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("You have 30 lists", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    private static async Task<string> KeptAsync(Member person, string path, Dictionary<string, string> fields)
    {
        using var kept = await person.Browser.PostFormAsync(path, fields);
        await kept.MustBeAsync(HttpStatusCode.Redirect);
        return kept.Headers.Location!.ToString();
    }

    private static async Task<IReadOnlyList<string>> OrderAsync(Member person, string list) => (await person.Browser.GetHtmlAsync(list)).TextsOf("main .rows .hit__line .code");
}
