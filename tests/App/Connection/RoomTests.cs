using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Connection.Data.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteRoomTests(SqlitePeople host) : RoomTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresRoomTests(PostgresPeople host) : RoomTests(host), IClassFixture<PostgresPeople>;

/// <summary>The room of a request: who reads it, who writes, what people are told, and what becomes of files and meetings.</summary>
public abstract class RoomTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_takes_part_reads_and_writes_and_whoever_declines_no_longer_does()
    {
        var talk = await Talking.BeginAsync(host, "GH", "avocet");
        var (point, officer) = (talk.Asking.FocalPoint, talk.Asking.Officer);
        Assert.Equal(HttpStatusCode.NotFound, await Talking.AskAsync(point, talk.Room));
        var (first, second) = (await talk.InvitedAsync(host), await talk.InvitedAsync(host));
        await talk.WriteAsync(first, "**Gauges** first <script>alert(1)</script>");
        await talk.WriteAsync(first, "And sirens.");
        foreach (var reader in new[] { point, officer }) Assert.Equal(HttpStatusCode.OK, await Talking.AskAsync(reader, talk.Room));
        var page = await second.Browser.GetHtmlAsync(talk.Room);
        Assert.Contains("Gauges", page.TextsOf(".post__text strong"));
        Assert.Null(page.QuerySelector("main script"));
        Assert.Contains("<script>", page.TextOf(".posts"), StringComparison.Ordinal);
        foreach (var role in new[] { Role.PartnerManager, Role.FocalPoint })
        {
            var stranger = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("FR", role == Role.FocalPoint ? "member-state" : "civil-society"), strong: false, role);
            Assert.Equal(HttpStatusCode.Forbidden, await Talking.AskAsync(stranger, talk.Room));
        }

        var auditor = await AuditorAsync();
        Assert.Null((await auditor.Browser.GetHtmlAsync(talk.Room)).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, await Talking.AskAsync(auditor, $"{talk.Room}/write"));

        // Declining leads out of the room, offering back into it; what was taken back stays out.
        await AnswerAsync(second, talk, 2, new() { ["answer"] = "decline", ["reason"] = "No staff." });
        Assert.Equal(HttpStatusCode.Forbidden, await Talking.AskAsync(second, talk.Room));
        Assert.StartsWith("Your organisation takes no part", (await second.Browser.GetHtmlAsync($"/en/my-invitations/{talk.Code}-2")).TextOf("section[aria-labelledby=room] p"), StringComparison.Ordinal);
        Assert.Contains("no longer read it", (await point.Browser.GetHtmlAsync(talk.Room)).TextOf("section[aria-labelledby=readers]"), StringComparison.Ordinal);
        await AnswerAsync(second, talk, 2, new() { ["answer"] = "offer", ["what"] = "A training", ["basis"] = "Free" });
        await talk.WriteAsync(second, "Here again.");
        await Talking.SendAsync(officer, $"/en/administration/invitations/{talk.Code}-2/take-back", new() { ["reason"] = "Another one is nearer." });
        Assert.Equal(HttpStatusCode.Forbidden, await Talking.AskAsync(second, talk.Room));
        using var forged = await second.Browser.PostAsAsync($"{talk.Room}/write", "/en/account/acting", new() { ["text"] = "Still here" });
        await forged.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task People_are_told_once_until_they_have_looked_and_their_pages_say_what_is_new()
    {
        var talk = await Talking.BeginAsync(host, "UG", "bittern", "confidential");
        var point = talk.Asking.FocalPoint;
        var partner = await talk.InvitedAsync(host);
        await talk.WriteAsync(partner, "The secret dam.");
        await talk.WriteAsync(partner, "Its sluices.");
        Assert.Equal((1, "2 new entries"), (await ToldAsync(point), await MarkAsync(point, $"/en/my-requests/{talk.Code}")));
        Assert.Equal((0, ""), (await ToldAsync(partner), await MarkAsync(partner, $"/en/my-invitations/{talk.Code}-1")));
        Assert.Equal(2, (await point.Browser.GetHtmlAsync(talk.Room)).QuerySelectorAll(".posts .tag").Length);
        Assert.Equal("", await MarkAsync(point, $"/en/my-requests/{talk.Code}"));
        await talk.WriteAsync(partner, "And its gates.");
        Assert.Equal((2, "One new entry"), (await ToldAsync(point), await MarkAsync(point, $"/en/my-requests/{talk.Code}")));
        var said = await host.WithAsync<AppDb, List<string>>(db => db.Set<Notification>().Where(n => n.Path == $"/rooms/{talk.Code}").Select(n => n.Values + n.SentenceKey).Distinct().ToListAsync(Ct));
        Assert.Equal([$"[\"{talk.Code}\"]Room.News.Message"], said);

        // Of a confidential request each look by the secretariat is an act, of the room as of the page.
        var before = await ReadingsAsync(talk.Code);
        Assert.Equal("3 new entries", await MarkAsync(talk.Asking.Officer, $"/en/administration/requests/{talk.Code}"));
        await talk.Asking.Officer.Browser.GetHtmlAsync(talk.Room);
        await point.Browser.GetHtmlAsync(talk.Room);
        Assert.Equal(before + 2, await ReadingsAsync(talk.Code));

        var records = await host.WithAsync<IEnumerable<IPersonalDataPart>, List<PersonalRecords>>(async parts => [.. (await Task.WhenAll(parts.Select(p => p.GetType().Name == "RoomPersonalData" ? p.ReadAsync(new PersonalSubject(partner.Id, ""), Ct) : Task.FromResult<IReadOnlyList<PersonalRecords>>([])))).SelectMany(r => r)]);
        Assert.Equal(3, Assert.Single(records).Records.Count(r => r.Any(f => f.Name == "text")));
    }

    [Fact]
    public async Task What_is_refused_keeps_what_was_typed_and_after_the_end_nobody_writes()
    {
        var talk = await Talking.BeginAsync(host, "PE", "curlew");
        var partner = await talk.InvitedAsync(host);
        await Talking.MustRefuseAsync(partner, $"{talk.Room}/write", new() { ["text"] = " " }, "Write something, or choose a file.");
        var tooLong = new string('a', RoomEntry.TextLength + 1);
        Assert.Equal(tooLong, (await Talking.MustRefuseAsync(partner, $"{talk.Room}/write", new() { ["text"] = tooLong }, "This message is too long.")).TextOf("textarea[name=text]"));
        await talk.WriteAsync(partner, "Farewell.");
        await Talking.SendAsync(talk.Asking.FocalPoint, $"/en/my-requests/{talk.Code}/withdraw", new() { ["reason"] = "Solved." });
        var page = await partner.Browser.GetHtmlAsync(talk.Room);
        Assert.StartsWith("The request is over.", page.TextOf("main .notice"), StringComparison.Ordinal);
        Assert.Contains("Farewell.", page.TextOf(".posts"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Equal("Too late", (await Talking.MustRefuseAsync(partner, $"{talk.Room}/write", new() { ["text"] = "Too late" }, "Nobody writes in this room any more.")).TextOf("textarea[name=text]"));
        await Talking.MustRefuseAsync(partner, $"{talk.Room}/meetings", Meeting("2027-06-01"), "Nobody writes in this room any more.");
    }

    [Fact]
    public async Task A_file_is_read_by_all_who_take_part_and_taken_away_by_whoever_shared_it()
    {
        var talk = await Talking.BeginAsync(host, "KE", "dunlin");
        var (first, second) = (await talk.InvitedAsync(host), await talk.InvitedAsync(host));
        using var markup = await first.Browser.SendFileAsync($"{talk.Room}/write", "page.html", "<html><script>alert(1)</script></html>");
        await markup.MustBeAsync(HttpStatusCode.BadRequest);
        using var shared = await first.Browser.SendFileAsync($"{talk.Room}/write", "gauges.txt", "Where the gauges stand.\n");
        await shared.MustBeAsync(HttpStatusCode.Redirect);
        var link = (await second.Browser.GetHtmlAsync(talk.Room)).QuerySelector(".posts a[href^='/files/']")!.GetAttribute("href")!;
        var number = link.Split('/')[^1];
        var stranger = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "civil-society"), strong: false, Role.PartnerManager);
        foreach (var (reader, status) in new[] { (talk.Asking.FocalPoint, HttpStatusCode.OK), (second, HttpStatusCode.OK), (await AuditorAsync(), HttpStatusCode.OK), (stranger, HttpStatusCode.NotFound) }) Assert.Equal(status, await Talking.AskAsync(reader, link));
        await Talking.MustRefuseAsync(second, $"{talk.Room}/files", new() { ["file"] = number }, "This file was taken away already, or somebody else");
        await AnswerAsync(second, talk, 2, new() { ["answer"] = "decline", ["reason"] = "No staff." });
        Assert.Equal(HttpStatusCode.NotFound, await Talking.AskAsync(second, link));
        await Talking.SendAsync(first, $"{talk.Room}/files", new() { ["file"] = number });
        Assert.Equal(HttpStatusCode.NotFound, await Talking.AskAsync(first, link));
        Assert.Contains("The file was taken away.", (await first.Browser.GetHtmlAsync(talk.Room)).TextOf(".posts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_arranged_changed_and_cancelled_and_stays_the_same_in_calendars()
    {
        var talk = await Talking.BeginAsync(host, "GH", "egret");
        var (point, officer, partner) = (talk.Asking.FocalPoint, talk.Asking.Officer, await talk.InvitedAsync(host));
        Assert.Equal("Pond", (await Talking.MustRefuseAsync(point, $"{talk.Room}/meetings", new(Meeting("2020-01-01")) { ["place"] = "Pond" }, "Choose a time that has not passed.")).QuerySelector("input[name=place]")!.GetAttribute("value"));
        await Talking.SendAsync(point, $"{talk.Room}/meetings", Meeting("2027-06-01"));
        var file = $"{talk.Room}/meetings/1/calendar.ics";
        var first = await CalendarAsync(partner, file);
        Assert.Contains("SEQUENCE:0", first);
        Assert.Contains("DTSTART:20270601T143000Z", first);

        // Another partner's people do not change it; of two who may, the second is told and sees what the first made of it.
        await Talking.MustRefuseAsync(partner, $"{talk.Room}/meetings/1", new(Meeting("2027-06-02")) { ["row"] = "0", ["do"] = "change" }, "There is no such meeting, or somebody else");
        await Talking.SendAsync(point, $"{talk.Room}/meetings/1", new(Meeting("2027-06-02")) { ["do"] = "change" });
        var late = await Talking.MustRefuseAsync(officer, $"{talk.Room}/meetings/1", new(Meeting("2027-06-03")) { ["row"] = "0", ["do"] = "change" }, "Somebody else changed this meeting");
        Assert.Equal(("2027-06-03", "1"), (late.QuerySelector("input[name=day]")!.GetAttribute("value"), late.QuerySelector("input[name=row]")!.GetAttribute("value")));
        Assert.Contains("2 June", late.TextOf("section[aria-labelledby=theirs]"), StringComparison.Ordinal);
        await Talking.SendAsync(officer, $"{talk.Room}/meetings/1", new(Meeting("2027-06-02")) { ["do"] = "cancel" });
        await Talking.MustRefuseAsync(officer, $"{talk.Room}/meetings/1", new(Meeting("2027-06-02")) { ["row"] = "2", ["do"] = "cancel" }, "This meeting was cancelled");
        var last = await CalendarAsync(partner, file);
        Assert.Equal(first.Single(l => l.StartsWith("UID:", StringComparison.Ordinal)), last.Single(l => l.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Contains("SEQUENCE:2", last);
        Assert.Contains("STATUS:CANCELLED", last);
        Assert.Equal(3, await ToldAsync(partner));
        var stranger = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "civil-society"), strong: false, Role.PartnerManager);
        Assert.Equal(HttpStatusCode.Forbidden, await Talking.AskAsync(stranger, file));
    }

    [Fact]
    public async Task Files_of_a_request_are_read_by_whoever_reads_it_in_full()
    {
        var asking = await Asking.BeginAsync(host, "FR");
        var code = await asking.WrittenAsync("fulmar", "network");
        var path = $"/en/my-requests/{code}/files";
        using var attached = await asking.Preparer.Browser.SendFileAsync(path, "annex.txt", "What was measured.\n");
        await attached.MustBeAsync(HttpStatusCode.Redirect);
        using var other = await asking.Preparer.Browser.SendFileAsync(path, "other.txt", "What was not.\n");
        await other.MustBeAsync(HttpStatusCode.Redirect);
        var links = (await asking.FocalPoint.Browser.GetHtmlAsync(path)).QuerySelectorAll("main a[href^='/files/']").Select(a => a.GetAttribute("href")!).ToList();
        using var removed = await asking.FocalPoint.Browser.PostAsAsync(path, path, new() { ["remove"] = links[1].Split('/')[^1] });
        await removed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await Talking.AskAsync(asking.FocalPoint, links[0]), await Talking.AskAsync(asking.FocalPoint, links[1])));
        Assert.Equal(HttpStatusCode.NotFound, await Talking.AskAsync(asking.Officer, links[0]));
        await Talking.SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/check", []);
        var network = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("GH"), strong: false, Role.FocalPoint);
        foreach (var (reader, status) in new[] { (asking.Officer, HttpStatusCode.OK), (await AuditorAsync(), HttpStatusCode.OK), (network, HttpStatusCode.NotFound) }) Assert.Equal(status, await Talking.AskAsync(reader, links[0]));
        Assert.Contains("annex.txt", (await asking.Officer.Browser.GetHtmlAsync($"/en/administration/requests/{code}")).TextOf("section[aria-labelledby=answers]"), StringComparison.Ordinal);
        await Talking.MustRefuseAsync(asking.FocalPoint, path, new() { ["remove"] = links[0].Split('/')[^1] }, "This is not possible from where the request stands now.");
    }

    private static Dictionary<string, string> Meeting(string day) => new() { ["title"] = "First steps", ["day"] = day, ["time"] = "14:30", ["minutes"] = "60", ["place"] = "https://meet.example.org/a", ["agenda"] = "Who does what" };

    private static Task AnswerAsync(Member partner, Talking talk, int number, Dictionary<string, string> fields) => Talking.SendAsync(partner, $"/en/my-invitations/{talk.Code}-{number}/answer", fields);

    private async Task<string[]> CalendarAsync(Member member, string path) => (await member.Browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct)).Split("\r\n");

    private static async Task<string> MarkAsync(Member member, string path) => (await member.Browser.GetHtmlAsync(path)).QuerySelector("section[aria-labelledby=room] .tag")?.TextContent ?? "";

    private Task<int> ToldAsync(Member member) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == member.Id && n.Topic == "rooms", Ct));

    private Task<int> ReadingsAsync(string code) => host.WithAsync<AppDb, int>(db => db.Set<ActEntry>().CountAsync(a => a.Name == "ConfidentialRequestRead" && a.SubjectKey == code, Ct));

    private async Task<Member> AuditorAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Auditor);
}
