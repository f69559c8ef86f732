using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Connection.Data.Introductions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteIntroductionTests(SqlitePeople host) : IntroductionTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresIntroductionTests(PostgresPeople host) : IntroductionTests(host), IClassFixture<PostgresPeople>;

/// <summary>Two countries are introduced: neither sees more of the other than that one consented to, and with both consents they talk.</summary>
public abstract class IntroductionTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_sees_the_other_before_it_consented_and_with_both_consents_they_talk()
    {
        var (talk, earlier) = (await Talking.BeginAsync(host, "GH", "heron"), await Talking.BeginAsync(host, "PE", "ibis"));
        var (ghana, peru, officer) = (talk.Asking.FocalPoint, earlier.Asking.FocalPoint, talk.Asking.Officer);
        var code = await ProposedAsync(officer, talk.Code, new() { ["with"] = earlier.Code });
        var (mine, room) = ($"/en/my-introductions/{code}", $"/en/rooms/{code}");
        foreach (var (reader, unseen) in new[] { (ghana, new[] { "Peru", earlier.Code, "ibis" }), (peru, new[] { "Ghana", talk.Code, "heron" }) })
        {
            var page = (await reader.Browser.GetHtmlAsync(mine)).QuerySelector("main")!.TextContent;
            Assert.Contains("You both wait for floods.", page, StringComparison.Ordinal);
            Assert.All(unseen, word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, await Talking.AskAsync(reader, room));
        }

        // Whoever consents is not named before the other has, unless it chose so.
        await Talking.SendAsync(peru, mine, new() { ["do"] = "consent", ["shown"] = "" });
        Assert.DoesNotContain("Peru", (await ghana.Browser.GetHtmlAsync(mine)).TextOf("main"), StringComparison.Ordinal);
        await Talking.SendAsync(ghana, mine, new() { ["do"] = "consent", ["shown"] = "" });
        Assert.Contains("heron", (await peru.Browser.GetHtmlAsync(mine)).TextOf("section[aria-labelledby=other]"), StringComparison.Ordinal);
        var seen = (await ghana.Browser.GetHtmlAsync(mine)).TextOf("section[aria-labelledby=other]");
        Assert.Contains("Peru", seen, StringComparison.Ordinal);
        Assert.Contains("Its contact:", seen, StringComparison.Ordinal);

        await Talking.SendAsync(ghana, room, new() { ["text"] = "How did you begin?" });
        Assert.Contains("How did you begin?", (await peru.Browser.GetHtmlAsync(room)).TextOf(".posts"), StringComparison.Ordinal);
        using var shared = await peru.Browser.SendFileAsync($"{room}/write", "plan.txt", "Our plan.\n");
        await shared.MustBeAsync(HttpStatusCode.Redirect);
        var file = (await ghana.Browser.GetHtmlAsync(room)).QuerySelector(".posts a[href^='/files/']")!.GetAttribute("href")!;
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await Talking.AskAsync(ghana, file), await Talking.AskAsync(talk.Asking.Preparer, file)));
        foreach (var stranger in new[] { talk.Asking.Preparer, await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("FR"), strong: false, Role.FocalPoint) })
            Assert.Contains(await Talking.AskAsync(stranger, room), new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });

        await Talking.SendAsync(peru, mine, new() { ["do"] = "withdraw" });
        await Talking.MustRefuseAsync(ghana, $"{room}/write", new() { ["text"] = "Are you there?" }, "Nobody writes in this room any more.");
        await Talking.MustRefuseAsync(peru, mine, new() { ["do"] = "consent" }, "This was answered already, or it is over.");
        var said = await host.WithAsync<AppDb, List<string>>(db => db.Set<Notification>().Where(n => n.Topic == "introductions" && n.Values.Contains(code)).Select(n => n.Values).Distinct().ToListAsync(Ct));
        Assert.Equal([$"[\"{code}\"]"], said);
    }

    [Fact]
    public async Task What_cannot_be_proposed_is_refused_and_who_declines_says_why_to_the_secretariat_alone()
    {
        var talk = await Talking.BeginAsync(host, "UG", "jacana");
        var secret = await Talking.BeginAsync(host, "KE", "kite", "confidential");
        var (officer, path) = (talk.Asking.Officer, $"/en/administration/requests/{talk.Code}/introductions");
        var refused = await Talking.MustRefuseAsync(officer, path, Words(new() { ["with"] = secret.Code }), "There is no request with this reference that the network reads");
        Assert.Equal("You both wait for floods.", refused.TextOf("textarea[name=words]"));
        await Talking.MustRefuseAsync(officer, path, Words(new() { ["country"] = "UG" }), "This is the country that asks.");
        await Talking.MustRefuseAsync(officer, path, Words(new() { ["country"] = "TV" }), "One of the two countries has no focal point");
        await Talking.MustRefuseAsync(officer, path, Words(new() { ["country"] = "XX" }), "Choose a country, or name a request");
        var code = await ProposedAsync(officer, talk.Code, new() { ["country"] = "KE" });
        await Talking.MustRefuseAsync(officer, path, Words(new() { ["country"] = "KE" }), "These two countries were asked already");

        var (uganda, kenya) = (talk.Asking.FocalPoint, secret.Asking.FocalPoint);
        await Talking.SendAsync(uganda, $"/en/my-introductions/{code}", new() { ["do"] = "consent", ["shown"] = "yes" });
        Assert.Contains("jacana", (await kenya.Browser.GetHtmlAsync($"/en/my-introductions/{code}")).TextOf("section[aria-labelledby=other]"), StringComparison.Ordinal);
        await Talking.MustRefuseAsync(kenya, $"/en/my-introductions/{code}", new() { ["do"] = "decline", ["reason"] = "" }, "Say why.");
        await Talking.SendAsync(kenya, $"/en/my-introductions/{code}", new() { ["do"] = "decline", ["reason"] = "No time this year." });
        Assert.DoesNotContain("No time", (await uganda.Browser.GetHtmlAsync($"/en/my-introductions/{code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No time this year.", (await officer.Browser.GetHtmlAsync(path)).TextOf("section[aria-labelledby=proposed]"), StringComparison.Ordinal);
        await Talking.MustRefuseAsync(uganda, $"/en/my-introductions/{code}", new() { ["do"] = "consent" }, "This was answered already, or it is over.");
    }

    [Fact]
    public async Task What_was_proposed_is_taken_back_until_both_have_consented()
    {
        var (talk, other) = (await Talking.BeginAsync(host, "ZM", "lapwing"), await Talking.BeginAsync(host, "BO", "merlin"));
        var (officer, zambia, bolivia, path) = (talk.Asking.Officer, talk.Asking.FocalPoint, other.Asking.FocalPoint, $"/en/administration/requests/{talk.Code}/introductions");
        var code = await ProposedAsync(officer, talk.Code, new() { ["country"] = "BO" });
        await Talking.SendAsync(bolivia, $"/en/my-introductions/{code}", new() { ["do"] = "consent", ["shown"] = "yes" });
        Assert.Contains("Bolivia", (await zambia.Browser.GetHtmlAsync($"/en/my-introductions/{code}")).TextOf("section[aria-labelledby=other]"), StringComparison.Ordinal);
        await Talking.SendAsync(officer, path, new() { ["do"] = "take-back", ["introduction"] = code });
        Assert.Contains("taken back", (await officer.Browser.GetHtmlAsync(path)).TextOf("section[aria-labelledby=proposed]"), StringComparison.Ordinal);
        var page = (await zambia.Browser.GetHtmlAsync($"/en/my-introductions/{code}")).TextOf("main");
        Assert.Contains("The secretariat took this introduction back", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bolivia", page, StringComparison.Ordinal);
        await Talking.MustRefuseAsync(zambia, $"/en/my-introductions/{code}", new() { ["do"] = "consent" }, "This was answered already, or it is over.");
        await Talking.MustRefuseAsync(officer, path, new() { ["do"] = "take-back", ["introduction"] = code }, "This was answered already, or it is over.");
        Assert.Equal(2, await host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.SentenceKey == "PeerExchange.News.TakenBack" && n.Values.Contains(code), Ct)));

        // The same two may be asked again, and once both have consented it is theirs.
        await Talking.SendAsync(officer, path, Words(new() { ["country"] = "BO" }));
        var again = await host.WithAsync<AppDb, string>(db => db.Set<Introduction>().Where(i => i.Sides.Any(s => s.Request == talk.Code) && i.Code != code).Select(i => i.Code).SingleAsync(Ct));
        foreach (var side in new[] { zambia, bolivia }) await Talking.SendAsync(side, $"/en/my-introductions/{again}", new() { ["do"] = "consent", ["shown"] = "" });
        await Talking.MustRefuseAsync(officer, path, new() { ["do"] = "take-back", ["introduction"] = again }, "Both have consented");
    }

    private async Task<string> ProposedAsync(Member officer, string request, Dictionary<string, string> with)
    {
        await Talking.SendAsync(officer, $"/en/administration/requests/{request}/introductions", Words(with));
        return await host.WithAsync<AppDb, string>(db => db.Set<Introduction>().Where(i => i.Sides.Any(s => s.Request == request)).Select(i => i.Code).SingleAsync(Ct));
    }

    private static Dictionary<string, string> Words(Dictionary<string, string> with) => new(with) { ["words"] = "You both wait for floods." };
}
