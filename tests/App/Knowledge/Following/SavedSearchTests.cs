using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Following;

public sealed class SqliteSavedSearchTests(SqlitePeople host) : SavedSearchTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresSavedSearchTests(PostgresPeople host) : SavedSearchTests(host), IClassFixture<PostgresPeople>;

/// <summary>Saved searches: saved as they are seen, told of in their rhythm, nothing twice and nothing left out.</summary>
public abstract class SavedSearchTests(PeopleHost host)
{
    private static readonly ActKind publishing = new("StarterRepositoryLoaded", IsPublic: true);

    [Fact]
    public async Task The_list_somebody_sees_is_saved_and_opened_again()
    {
        var person = await host.Cast.MemberAsync(null, strong: false);
        var link = (await host.GetHtmlAsync("/en/practices?q=ports&objective=13&country=TH")).QuerySelector("a[href*='/account/searches/save']")!.GetAttribute("href")!;
        var form = await person.Browser.GetHtmlAsync(link);
        Assert.Matches("^ports, 13\\. .+, Thailand$", form.QuerySelector("#name")!.GetAttribute("value"));
        using var saved = await person.Browser.PostFormAsync(link, new() { ["name"] = "Thai ports", ["rhythm"] = "FeedOnly" });
        await saved.MustBeAsync(HttpStatusCode.Redirect);
        var mine = await person.Browser.GetHtmlAsync("/en/account/searches");
        Assert.Equal("/en/practices?q=ports&objective=13&country=TH", mine.QuerySelector("main .rows h2 a")!.GetAttribute("href"));
        Assert.Equal("/en/practices/feed.atom?q=ports&objective=13&country=TH", mine.QuerySelector("main .rows a[href*='feed.atom']")!.GetAttribute("href"));
        Assert.DoesNotContain("Thai ports", (await (await host.Cast.MemberAsync(null, strong: false)).Browser.GetHtmlAsync("/en/account/searches")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_after_it_was_saved_is_told_once_by_page_and_mail()
    {
        var person = await SavingAsync("/en/account/searches/save?in=practices&q=avocet&objective=5", "AtOnce");
        await PublishAsync(5, "Avocet before", "A different bird");
        await LookAsync();
        Assert.Equal(["New in “Mine”: Avocet before"], await ToldAsync(person));
        await LookAsync();
        // Changed later, it is not new.
        await ChangeAsync("Avocet before");
        await LookAsync();
        Assert.Single(await ToldAsync(person));
        await PublishAsync(5, "Avocet one", "Avocet two", "Avocet three", "Avocet four");
        await LookAsync();
        Assert.Equal(2, (await ToldAsync(person)).Count);
        Assert.EndsWith(" · +1", (await ToldAsync(person))[1], StringComparison.Ordinal);
        Assert.Equal(2, await host.WithAsync<AppDb, int>(db => db.Set<Message>().CountAsync(m => m.Address == person.Email && m.Topic == "searches")));
        var page = await person.Browser.GetHtmlAsync("/en/notifications");
        Assert.NotNull(page.QuerySelector("main a[href*='/practices?q=avocet&objective=5&sort=newest'], main form"));
    }

    [Fact]
    public async Task What_holds_some_of_the_words_only_is_not_told()
    {
        var person = await SavingAsync("/en/account/searches/save?in=search&q=whimbrel+causeway", "AtOnce");
        await PublishAsync(5, "Whimbrel alone", "Causeway alone");
        await LookAsync();
        Assert.Empty(await ToldAsync(person));
        await PublishAsync(5, "Whimbrel causeway");
        await LookAsync();
        Assert.Equal(["New in “Mine”: Whimbrel causeway"], await ToldAsync(person));
    }

    [Fact]
    public async Task A_daily_search_tells_at_most_once_a_day_and_leaves_nothing_out()
    {
        var person = await SavingAsync("/en/account/searches/save?in=practices&q=dunlin", "Daily");
        await PublishAsync(5, "Dunlin one");
        await LookAsync();
        await PublishAsync(5, "Dunlin two");
        await LookAsync();
        Assert.Equal(["New in “Mine”: Dunlin one"], await ToldAsync(person));
        await PublishAsync(5, "Dunlin three");
        host.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync();
        var told = await ToldAsync(person);
        Assert.Equal(2, told.Count);
        Assert.Contains("Dunlin two", told[1], StringComparison.Ordinal);
        Assert.Contains("Dunlin three", told[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Dunlin one", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_ends_halfway_is_made_again_and_tells_once()
    {
        var person = await SavingAsync("/en/account/searches/save?in=practices&q=knotbird", "AtOnce");
        await PublishAsync(5, "Knotbird one");
        // The node dies after the notice was written and before the act was.
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var search = await db.Set<SavedSearch>().SingleAsync(s => s.Person == person.Id, TestContext.Current.CancellationToken);
            search.Position += 1_000;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await LookAsync();
        await LookAsync();
        Assert.Equal(["New in “Mine”: Knotbird one"], await ToldAsync(person));
    }

    [Fact]
    public async Task It_is_changed_and_deleted_by_its_owner_alone()
    {
        var (person, other) = (await SavingAsync("/en/account/searches/save?in=search&q=godwit", "Weekly"), await host.Cast.MemberAsync(null, strong: false));
        var path = (await person.Browser.GetHtmlAsync("/en/account/searches")).QuerySelector("main .do-next a")!.GetAttribute("href")!;
        using var seen = await other.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await seen.MustBeAsync(HttpStatusCode.NotFound);
        using var unnamed = await person.Browser.PostAsAsync(path, path, new() { ["step"] = "Change", ["name"] = "", ["rhythm"] = "Daily", ["row"] = "0" });
        await unnamed.MustBeAsync(HttpStatusCode.BadRequest);
        using var changed = await person.Browser.PostAsAsync(path, path, new() { ["step"] = "Change", ["name"] = "Godwits", ["rhythm"] = "FeedOnly", ["row"] = "0" });
        await changed.MustBeAsync(HttpStatusCode.Redirect);
        using var late = await person.Browser.PostAsAsync(path, path, new() { ["step"] = "Change", ["name"] = "Late", ["rhythm"] = "Daily", ["row"] = "0" });
        await late.MustBeAsync(HttpStatusCode.Conflict);
        Assert.Equal("Late", (await late.HtmlAsync()).QuerySelector("#name")!.GetAttribute("value"));
        await PublishAsync(5, "Godwit one");
        await LookAsync();
        Assert.Empty(await ToldAsync(person));
        using var forced = await other.Browser.PostAsAsync(path, "/en/account/acting", new() { ["step"] = "Delete" });
        await forced.MustBeAsync(HttpStatusCode.NotFound);
        using var deleted = await person.Browser.PostAsAsync(path, path, new() { ["step"] = "Delete" });
        await deleted.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Empty((await person.Browser.GetHtmlAsync("/en/account/searches")).QuerySelectorAll("main .rows"));
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.Person == person.Id && a.SubjectKind == "saved-search").OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["SearchSaved", "SavedSearchChanged", "SavedSearchDeleted"], acts.Select(a => a.Name));
        Assert.DoesNotContain(acts, a => a.Evidence.Contains("odwit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_has_a_limit_of_searches()
    {
        var person = await host.Cast.MemberAsync(null, strong: false);
        await host.WithAsync<AppDb, int>(db =>
        {
            db.AddRange(Enumerable.Range(0, SavedSearch.Most).Select(i => new SavedSearch
            {
                Id = Guid.CreateVersion7(host.Clock.GetUtcNow()),
                Person = person.Id,
                Name = $"Search {i}",
                Place = "search",
                Query = "",
                Language = "en",
                Rhythm = Marrakech.Knowledge.Domain.Following.Rhythm.FeedOnly,
                CreatedAt = host.Clock.GetUtcNow(),
                Position = 0,
            }));
            return db.SaveChangesAsync();
        });
        using var refused = await person.Browser.PostFormAsync("/en/account/searches/save?in=search&q=one", new() { ["name"] = "One more", ["rhythm"] = "Daily" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("You have 30 saved searches", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    private async Task<Member> SavingAsync(string path, string rhythm)
    {
        var person = await host.Cast.MemberAsync(null, strong: false);
        using var saved = await person.Browser.PostFormAsync(path, new() { ["name"] = "Mine", ["rhythm"] = rhythm });
        await saved.MustBeAsync(HttpStatusCode.Redirect);
        return person;
    }

    /// <summary>Publishes practices in one act, as an import or a decision does.</summary>
    private async Task PublishAsync(int objective, params string[] titles)
    {
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(publishing, null, TestContext.Current.CancellationToken);
            var codes = await ItemCodes.TakeAsync(act, titles.Length, TestContext.Current.CancellationToken);
            foreach (var title in titles)
            {
                var id = Guid.CreateVersion7(act.At);
                var item = new Item { Id = id, Code = codes.Dequeue(), Kind = ItemKind.Practice, Level = "local", Objective = objective, PublishedAt = act.At, UpdatedAt = act.At };
                item.Texts.Add(new ItemText { ItemId = id, Language = "en", Title = title, Summary = "Waders." });
                item.Facets.Add(new ItemFacet { ItemId = id, Facet = Facet.Objective, Value = $"{objective}" });
                db.Add(item);
                act.Changed(ChangeKinds.Item, item.Code);
            }

            await act.CommitAsync(new { }, TestContext.Current.CancellationToken);
        }

        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task ChangeAsync(string title)
    {
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(publishing, null, TestContext.Current.CancellationToken);
            var item = await db.Set<Item>().SingleAsync(i => i.Texts.Any(t => t.Title == title), TestContext.Current.CancellationToken);
            item.UpdatedAt = act.At;
            act.Changed(ChangeKinds.Item, item.Code);
            await act.CommitAsync(new { }, TestContext.Current.CancellationToken);
        }

        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }

    private async Task LookAsync()
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.WithAsync<AppDb, int>(async db =>
        {
            db.Add(new Job { Kind = "look-for-news", Payload = "{}", CreatedAt = host.Clock.GetUtcNow(), DueAt = host.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        await host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        Assert.False(await host.WithAsync<AppDb, bool>(db => db.Set<Job>().AnyAsync(j => j.Kind == "look-for-news" && j.Error != null)), "The job failed.");
    }

    private async Task<IReadOnlyList<string>> ToldAsync(Member person)
    {
        var rows = await host.WithAsync<AppDb, List<Notification>>(db => db.Set<Notification>().AsNoTracking().Where(n => n.Person == person.Id && n.Topic == "searches").ToListAsync());
        return [.. rows.OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).Select(n => System.Text.Json.JsonSerializer.Deserialize<List<string>>(n.Values)! is [var name, var titles] ? $"New in “{name}”: {titles}" : n.Values)];
    }
}
