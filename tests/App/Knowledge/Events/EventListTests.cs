using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Events;

public sealed class SqliteEventListTests(SqlitePeople host) : EventListTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresEventListTests(PostgresPeople host) : EventListTests(host), IClassFixture<PostgresPeople>;

/// <summary>What comes and what was, on pages and in calendars.</summary>
public abstract class EventListTests(PeopleHost host)
{
    [Fact]
    public async Task What_comes_stands_month_by_month_and_what_was_on_its_own_page()
    {
        var story = await EventStory.BeginAsync(host);
        var (soon, late, running, past) = (await story.EventAsync("List soon", 3), await story.EventAsync("List late", 70, kind: "training"), await story.EventAsync("List running", -2, length: 4), await story.EventAsync("List past", -9));
        var undated = await story.PublishAsync("event", EventStory.Answers("List undated").With("starts", "2031-05"));
        Assert.Equal([running, soon, late], await CodesAsync("/en/events", soon, late, running, past, undated));
        Assert.Equal([past], await CodesAsync("/en/events/past", soon, late, running, past, undated));
        var page = await host.GetHtmlAsync("/en/events");
        var month = page.QuerySelectorAll("main section").Single(s => s.InnerHtml.Contains(late, StringComparison.Ordinal));
        Assert.Equal(story.Today.AddDays(70).ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en")), month.QuerySelector("h2")!.TextContent);
        Assert.Contains("Hall of reeds", month.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/en/events.ics", page.TextOf("#subscribe ~ p a"), StringComparison.Ordinal);
        await host.WithAsync<AppDb, int>(db => db.Set<Item>().Where(i => i.Code == soon).ExecuteUpdateAsync(set => set.SetProperty(i => i.ArchivedAt, i => i.PublishedAt)));
        Assert.Equal([], await CodesAsync("/en/events?objective=5&country=KE&language=en&page=1", soon, past));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_the_calendar_alike()
    {
        var story = await EventStory.BeginAsync(host);
        var day = EventDays.Text(story.Today.AddDays(12));
        var one = await story.PublishAsync("event", EventStory.Answers("Filter one").With("starts", day).With("objective", "9").With("countries", "UY").With("language", "es"));
        var other = await story.PublishAsync("training", EventStory.Answers("Filter other").With("starts", day).With("objective", "11").With("countries", "NP"));
        foreach (var query in new[] { "objective=9", "country=UY", "language=es" })
        {
            Assert.Equal([one], await CodesAsync($"/en/events?{query}", one, other));
            var calendar = await CalendarAsync($"/en/events.ics?{query}");
            Assert.Contains($"/practices/{one}", calendar, StringComparison.Ordinal);
            Assert.DoesNotContain($"/practices/{other}", calendar, StringComparison.Ordinal);
        }

        var page = await host.GetHtmlAsync("/en/events?country=UY");
        Assert.EndsWith("/en/events.ics?country=UY", page.TextOf("#subscribe ~ p a"), StringComparison.Ordinal);
        Assert.Equal("UY", page.QuerySelector("select[name=country] option[selected]")!.GetAttribute("value"));
        // What makes no sense is left out.
        Assert.Equal([one, other], (await CodesAsync("/en/events?objective=99&country=zz&page=-3", one, other)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_event_is_a_calendar_whose_name_stays_and_whose_version_counts()
    {
        var story = await EventStory.BeginAsync(host);
        var code = await story.EventAsync("Forum, with; signs\\", 6, length: 1);
        var first = await CalendarAsync($"/en/practices/{code}.ics");
        Assert.Contains("\r\nSUMMARY;LANGUAGE=en:Forum\\, with\\; signs\\\\\r\n", first, StringComparison.Ordinal);
        Assert.Contains($"\r\nDTEND;VALUE=DATE:{story.Today.AddDays(8):yyyyMMdd}\r\n", first, StringComparison.Ordinal);
        Assert.Contains("\r\nLOCATION:Hall of reeds\\, Kenya\r\n", first, StringComparison.Ordinal);
        Assert.Contains("\r\nSEQUENCE:0\r\n", first, StringComparison.Ordinal);
        await story.PublishAsync("event", EventStory.Answers("Forum moved").With("starts", EventDays.Text(story.Today.AddDays(7))), code);
        var second = await CalendarAsync($"/en/practices/{code}.ics");
        Assert.Contains("\r\nSEQUENCE:1\r\n", second, StringComparison.Ordinal);
        Assert.Contains($"\r\nDTSTART;VALUE=DATE:{story.Today.AddDays(7):yyyyMMdd}\r\n", second, StringComparison.Ordinal);
        Assert.Equal(Line(first, "UID:"), Line(second, "UID:"));
        foreach (var none in new[] { "/en/practices/P-000001.ics", "/en/practices/P-777777.ics" })
        {
            using var answer = await host.Client.GetAsync(new Uri(none, UriKind.Relative), TestContext.Current.CancellationToken);
            await answer.MustBeAsync(HttpStatusCode.NotFound);
        }
    }

    private static string Line(string calendar, string name) => calendar.Split("\r\n").Single(l => l.StartsWith(name, StringComparison.Ordinal));

    private async Task<string> CalendarAsync(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal(("text/calendar", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    /// <summary>Which of some events a list shows, in its order; others made theirs too.</summary>
    private async Task<List<string>> CodesAsync(string path, params string[] among)
    {
        var page = await host.GetHtmlAsync(path);
        return [.. page.QuerySelectorAll("main h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).Where(among.Contains)];
    }
}
