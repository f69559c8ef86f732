using System.Net;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

public abstract class NotificationTests(MachineHost host)
{
    [Fact]
    public async Task A_person_is_told_on_the_page_in_its_language_and_once()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await TellAsync(member.Id, null, "lakes", "k1");
        await TellAsync(member.Id, null, "lakes", "k1");
        var page = await member.Browser.GetHtmlAsync("/fr/notifications");
        Assert.Equal(["1 sur k1"], page.TextsOf(".notifications a"));
        Assert.Equal("/fr/objectives/8", page.QuerySelector(".notifications a")!.GetAttribute("href"));
        Assert.Equal("1 nouvelle.", page.TextOf(".page-head .lead"));
    }

    [Fact]
    public async Task What_was_read_is_marked_by_its_person_only_and_that_is_an_act()
    {
        var (mine, other) = (await host.Cast.MemberAsync(null, strong: false), await host.Cast.MemberAsync(null, strong: false));
        await TellAsync(mine.Id, null, "lakes", "r1");
        await TellAsync(mine.Id, null, "lakes", "r2");
        var one = await host.ReadAsync(db => db.Set<Notification>().Where(n => n.Person == mine.Id && n.Key == "r1").Select(n => n.Id).SingleAsync());
        await TellAsync(other.Id, null, "lakes", "r3");
        using var foreign = await other.Browser.PostFormAsync("/en/notifications", new() { ["one"] = one.ToString() }, "main > form[action$=Read]");
        await foreign.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(2, await UnreadAsync(mine.Id));
        using var own = await mine.Browser.PostFormAsync("/en/notifications", new() { ["one"] = one.ToString() }, "main > form[action$=Read]");
        await own.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(1, await UnreadAsync(mine.Id));
        using var all = await mine.Browser.PostFormAsync("/en/notifications", [], "main > form[action$=Read]");
        Assert.Equal(0, await UnreadAsync(mine.Id));
        Assert.Equal(["{\"count\":1}", "{\"count\":1}"], await EvidenceAsync("NotificationsRead", mine.Id));
    }

    [Fact]
    public async Task Mail_comes_as_chosen()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var address = Letters.NewAddress();
        await TellAsync(member.Id, address, "lakes", "m1");
        await host.RunJobsAsync();
        Assert.Single(Letters.In(host.DataFolder, address));
        using var chosen = await member.Browser.PostFormAsync("/en/notifications", new() { ["mail[lakes]"] = "Never", ["mail[rivers]"] = "Daily" }, "form[action$=Choose]");
        await chosen.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("Never", (await member.Browser.GetHtmlAsync("/en/notifications")).QuerySelector("select[name='mail[lakes]'] option[selected]")!.GetAttribute("value"));
        await TellAsync(member.Id, address, "lakes", "m2");
        await host.RunJobsAsync();
        Assert.Single(Letters.In(host.DataFolder, address));
        Assert.Equal(["{\"lakes\":\"Never\"}"], await EvidenceAsync("MailChosen", member.Id));
    }

    [Fact]
    public async Task A_choice_there_is_not_is_refused()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var refused = await member.Browser.PostFormAsync("/en/notifications", new() { ["mail[lakes]"] = "Hourly" }, "form[action$=Choose]");
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("lakes", MailChoice.Never, MailChoice.Daily)]
    [InlineData(UnsubscribeTokens.EveryTopic, MailChoice.Never, MailChoice.Never)]
    public async Task A_mail_program_stops_messages_without_cookies_or_page(string topic, MailChoice lakes, MailChoice rivers)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var address = await AddressAsync(member.Id, topic);
        using var asked = await host.NewBrowser().GetAsync(address, TestContext.Current.CancellationToken);
        await asked.MustBeAsync(HttpStatusCode.OK);
        Assert.Empty(await EvidenceAsync("MailStopped", member.Id));
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var stopped = await host.NewBrowser().PostAsync(address, click, TestContext.Current.CancellationToken);
        await stopped.MustBeAsync(HttpStatusCode.OK);
        using var again = await host.NewBrowser().PostAsync(address, click, TestContext.Current.CancellationToken);
        await again.MustBeAsync(HttpStatusCode.OK);
        var choices = await host.WithAsync<Choices, IReadOnlyList<(NotificationTopic Topic, MailChoice Mail)>>(c => c.AllAsync(member.Id, TestContext.Current.CancellationToken));
        Assert.Equal([("lakes", lakes), ("rivers", rivers)], choices.Where(c => c.Topic.Name is "lakes" or "rivers").Select(c => (c.Topic.Name, c.Mail)));
        Assert.Single(await EvidenceAsync("MailStopped", member.Id));
    }

    [Fact]
    public async Task A_reader_stops_messages_with_the_button()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var done = await host.NewBrowser().PostFormAsync((await AddressAsync(member.Id, "lakes")).ToString(), []);
        await done.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal("The messages are stopped", (await done.HtmlAsync()).TextOf("h1"));
    }

    [Fact]
    public async Task A_word_nobody_wrote_stops_nothing()
    {
        using var asked = await host.Client.GetAsync("/en/unsubscribe/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", TestContext.Current.CancellationToken);
        await asked.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to()
    {
        using var asked = await host.Client.GetAsync("/en/notifications", TestContext.Current.CancellationToken);
        await asked.MustBeAsync(HttpStatusCode.Redirect);
    }

    private async Task<Uri> AddressAsync(Guid person, string topic) =>
        new($"/en/unsubscribe/{await host.Services.GetRequiredService<UnsubscribeTokens>().WriteAsync(person, topic, TestContext.Current.CancellationToken)}", UriKind.Relative);

    private Task TellAsync(Guid person, string? address, string topic, string key) => host.ActAsync((services, _) => services.GetRequiredService<Notifications>().AddAsync(
        new NewNotification { To = new Recipient(person, address, Language.English), Topic = topic, SentenceKey = "Jobs.Progress", Values = ["1", key], Path = "/objectives/8", Key = key },
        TestContext.Current.CancellationToken));

    private Task<int> UnreadAsync(Guid person) => host.WithAsync<Notifications, int>(n => n.CountUnreadAsync(person, TestContext.Current.CancellationToken));

    private Task<List<string>> EvidenceAsync(string act, Guid person) =>
        host.ReadAsync(db => db.Set<ActEntry>().Where(a => a.Name == act && a.SubjectKey == person.ToString()).OrderBy(a => a.Number).Select(a => a.Evidence).ToListAsync());

    public sealed class OnSqlite(SqliteMachine host) : NotificationTests(host), IClassFixture<SqliteMachine>;

    public sealed class OnPostgres(PostgresMachine host) : NotificationTests(host), IClassFixture<PostgresMachine>;
}
