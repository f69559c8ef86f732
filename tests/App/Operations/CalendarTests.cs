using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Calendars;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>Seats and their working days. Each test has a seat of its own.</summary>
public abstract class CalendarTests(MachineHost host)
{
    private const string List = "/en/administration/calendars";

    [Fact]
    public async Task A_seat_is_added_with_its_weekend_and_holidays_and_deadlines_count_by_it()
    {
        var officer = await OfficerAsync();
        var code = await AddAsync(officer, "Seat of the east", "Asia/Riyadh", "5", "2027-03-07 Founders' Day");
        var page = await officer.Browser.GetHtmlAsync(List);
        Assert.Equal("Asia/Riyadh", page.TextOf($"#{code} dd:nth-of-type(1)"));
        Assert.Equal("Friday", page.TextOf($"#{code} dd:nth-of-type(2)"));
        Assert.Matches("^1 holiday is entered. Next: .*7 March 2027, Founders' Day$", page.TextOf($"#{code} dd:nth-of-type(3)"));
        // On Thursday evening in Europe it is Friday in Riyadh: Saturday is the first working day, Sunday a holiday.
        var start = new DateTimeOffset(2027, 3, 4, 21, 30, 0, TimeSpan.Zero);
        Assert.Equal(new Deadline(new DateOnly(2027, 3, 8), new DateTimeOffset(2027, 3, 8, 21, 0, 0, TimeSpan.Zero)), await DeadlineAsync(code, start, 2));
        var act = await host.ReadAsync(db => db.Set<ActEntry>().SingleAsync(a => a.Name == "CalendarChanged" && a.SubjectKey == code));
        Assert.True(act is { IsPublic: true, SubjectKind: "seat", Before: null, After: not null });
    }

    [Fact]
    public async Task Where_nobody_says_anything_Saturday_and_Sunday_are_free()
    {
        var friday = new DateTimeOffset(2027, 3, 5, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2027, 3, 9), (await DeadlineAsync(null, friday, 2)).Day);
        Assert.Equal(await DeadlineAsync(null, friday, 2), await DeadlineAsync("no-such-seat", friday, 2));
        Assert.Contains("Main seat", (await (await OfficerAsync()).Browser.GetHtmlAsync(List)).TextOf("#default h2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_named_and_what_was_typed_stays()
    {
        var officer = await OfficerAsync();
        using var refused = await officer.Browser.PostFormAsync($"{List}/new", new() { ["name"] = " ", ["zone"] = "Middle/Nowhere", ["holidays"] = "2027-02-30 No such day\nNew Year" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal(
            ["Give the seat a name of 80 characters at most.", "Row 1: begin with a date from 2000 to 2100, as year-month-day.", "Row 2: begin with a date from 2000 to 2100, as year-month-day.", "There is no such time zone. Enter its IANA name, for example Africa/Rabat."],
            page.TextsOf(".govuk-error-summary li").Order(StringComparer.Ordinal));
        Assert.Equal(("Middle/Nowhere", "2027-02-30 No such day New Year"), (page.QuerySelector("#zone")!.GetAttribute("value"), page.TextOf("#holidays")));
    }

    [Fact]
    public async Task Holidays_come_from_a_file_whole_or_not_at_all()
    {
        var officer = await OfficerAsync();
        var code = await AddAsync(officer, "Seat of the file", "UTC", "6", "2028-01-01 Old name");
        using var refused = await ImportAsync(officer, code, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280101\nSUMMARY:New Year\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Some day\nEND:VEVENT\nEND:VCALENDAR");
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.StartsWith("Row 6:", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:New Year", page.TextOf("#lines"), StringComparison.Ordinal);
        Assert.Equal(["Old name"], await NamesAsync(code));

        using var taken = await ImportAsync(officer, code, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280101\nDTEND:20280103\nSUMMARY:New Year\nEND:VEVENT\nEND:VCALENDAR");
        await taken.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(["New Year", "New Year"], await NamesAsync(code));
        Assert.True(await host.ReadAsync(db => db.Set<ActEntry>().AnyAsync(a => a.Name == "HolidaysImported" && a.SubjectKey == code && a.Before != a.After)));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_and_loses_nothing()
    {
        var officer = await OfficerAsync();
        var code = await AddAsync(officer, "Seat of two", "UTC", "6", "");
        using var first = await officer.Browser.PostFormAsync($"{List}/{code}", Fields("Seat of two", "UTC", "0", "2027-06-01 First"));
        await first.MustBeAsync(HttpStatusCode.Redirect);
        var late = Fields("Seat of two", "UTC", "6", "2027-06-02 Second");
        late["seen"] = "1";
        using var told = await officer.Browser.PostAsAsync($"{List}/{code}", $"{List}/{code}", late);
        await told.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await told.HtmlAsync();
        Assert.StartsWith("Somebody else changed this calendar", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(("2027-06-02 Second", "2"), (page.TextOf("#holidays"), page.QuerySelector("input[name=seen]")!.GetAttribute("value")));
        Assert.Equal(["First"], await NamesAsync(code));
    }

    [Fact]
    public async Task Others_keep_no_calendars_and_an_auditor_reads_them()
    {
        var auditor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.Auditor);
        Assert.Empty((await auditor.Browser.GetHtmlAsync(List)).QuerySelectorAll("main a[href*='/administration/calendars/']"));
        using var kept = await auditor.Browser.GetAsync($"{List}/default", TestContext.Current.CancellationToken);
        await kept.MustBeAsync(HttpStatusCode.Forbidden);
        var expert = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Expert);
        foreach (var path in new[] { List, $"{List}/default", $"{List}/default/import" })
        {
            using var refused = await expert.Browser.GetAsync(path, TestContext.Current.CancellationToken);
            await refused.MustBeAsync(HttpStatusCode.Forbidden);
        }

        using var unknown = await (await OfficerAsync()).Browser.GetAsync($"{List}/seat-999", TestContext.Current.CancellationToken);
        await unknown.MustBeAsync(HttpStatusCode.NotFound);
    }

    private async Task<Member> OfficerAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.SecretariatOfficer);

    private static Dictionary<string, string> Fields(string name, string zone, string weekend, string holidays) => new() { ["name"] = name, ["zone"] = zone, ["weekend"] = weekend, ["holidays"] = holidays };

    private async Task<string> AddAsync(Member officer, string name, string zone, string weekend, string holidays)
    {
        using var added = await officer.Browser.PostFormAsync($"{List}/new", Fields(name, zone, weekend, holidays));
        await added.MustBeAsync(HttpStatusCode.Redirect);
        return await host.ReadAsync(db => db.Set<Seat>().Where(s => s.Name == name).Select(s => s.Code).SingleAsync());
    }

    private static async Task<HttpResponseMessage> ImportAsync(Member officer, string code, string file)
    {
        var page = await officer.Browser.GetHtmlAsync($"{List}/{code}/import");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(file), "file", "holidays.ics" },
        };
        return await officer.Browser.PostAsync(new Uri($"{List}/{code}/import", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private Task<Deadline> DeadlineAsync(string? seat, DateTimeOffset start, int days) => host.WithAsync<Deadlines, Deadline>(d => d.OfAsync(seat, start, days, TestContext.Current.CancellationToken));

    private Task<List<string>> NamesAsync(string code) => host.ReadAsync(db => db.Set<Holiday>().Where(h => h.SeatCode == code).OrderBy(h => h.Day).Select(h => h.Name).ToListAsync());

    public sealed class OnSqlite(SqliteMachine host) : CalendarTests(host), IClassFixture<SqliteMachine>;

    [Nightly]
    public sealed class OnPostgres(PostgresMachine host) : CalendarTests(host), IClassFixture<PostgresMachine>;
}
