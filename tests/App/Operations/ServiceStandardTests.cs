using System.Net;
using Marrakech.App.Compact.Pages;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Operations.Standards;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>What the hub promises to countries. Each test that changes a standard has one of its own.</summary>
public abstract class ServiceStandardTests(MachineHost host)
{
    private const string List = "/en/administration/service-standards", Public = "/service-standards";

    [Fact]
    public async Task A_change_counts_for_the_public_and_for_deadlines_and_names_who_made_it()
    {
        var officer = await MemberAsync(Role.SecretariatOfficer);
        // On Friday evening at the seat of the hub, which works from Monday to Friday.
        var start = new DateTimeOffset(2027, 3, 5, 18, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2027, 3, 9), (await DeadlineAsync(ServiceStandard.Acknowledged, start)).Day);
        Assert.Equal("The secretariat acknowledges a country’s request within 2 working days of its submission.", (await host.GetHtmlAsync("/en" + Public)).TextOf("#acknowledged p"));
        await ChangeAsync(officer, "acknowledged", new() { ["days"] = "1", ["texts[fr]"] = "Promis :\r\n{days} jour, <b>pas</b> plus.", ["reason"] = "The seat has grown." });

        Assert.Equal(new DateOnly(2027, 3, 8), (await DeadlineAsync(ServiceStandard.Acknowledged, start)).Day);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal("The secretariat acknowledges a country’s request within 1 working day of its submission.", (await host.GetHtmlAsync("/en" + Public)).TextOf("#acknowledged p"));
        Assert.Equal("Promis : 1 jour, <b>pas</b> plus.", (await host.GetHtmlAsync("/fr" + Public)).TextOf("#acknowledged p"));
        Assert.Contains("خلال يوم عمل واحد", (await host.GetHtmlAsync("/ar" + Public)).TextOf("#acknowledged p"), StringComparison.Ordinal);
        var line = (await officer.Browser.GetHtmlAsync(List)).TextOf("#acknowledged");
        Assert.Contains("1 working day The default is 2 working days.", line, StringComparison.Ordinal);
        Assert.Contains("A text of the hub’s own counts in 1 language. Last changed by Person", line, StringComparison.Ordinal);
        var act = await host.ReadAsync(db => db.Set<ActEntry>().SingleAsync(a => a.Name == "ServiceStandardChanged" && a.SubjectKey == "acknowledged"));
        Assert.True(act is { IsPublic: true, SubjectKind: "service-standard", Reason: "The seat has grown.", Before: not null, After: not null } && act.Before != act.After && act.Person == officer.Id);
        Assert.Contains("\"before\":2,\"after\":1,\"ownTexts\":[\"fr\"]", act.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_named_and_what_was_typed_stays()
    {
        var officer = await MemberAsync(Role.SecretariatOfficer);
        var path = $"{List}/in-assessment";
        using var refused = await officer.Browser.PostFormAsync(path, new() { ["days"] = "61", ["texts[es]"] = new string('ñ', 601), ["texts[en]"] = "In {days} or {weeks}.", ["reason"] = " " });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal(
            ["English: write plain text; braces stand only in {days}.", "Enter a whole number of working days from 1 to 60.", "Español: shorten the text to 600 characters at most.", "Give the reason, in 1000 characters at most."],
            page.TextsOf(".govuk-error-summary li").Order(StringComparer.Ordinal));
        Assert.Equal(("61", "In {days} or {weeks}."), (page.QuerySelector("#days")!.GetAttribute("value"), page.TextOf("#texts-en")));
        Assert.Equal(601, page.TextOf("#texts-es").Length);
        Assert.All(page.QuerySelectorAll(".govuk-error-summary a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));

        using var same = await officer.Browser.PostFormAsync(path, new() { ["days"] = "10", ["reason"] = "Nothing." });
        await same.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("This counts already. Nothing was changed.", (await same.HtmlAsync()).TextOf(".govuk-error-summary li"));
        Assert.False(await host.ReadAsync(db => db.Set<ChangedStandard>().AnyAsync(s => s.Key == "in-assessment")));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_and_loses_nothing_and_an_emptied_text_is_the_default_again()
    {
        var (officer, administrator) = (await MemberAsync(Role.SecretariatOfficer), await MemberAsync(Role.Administrator));
        var path = $"{List}/matching";
        await ChangeAsync(officer, "matching", new() { ["days"] = "20", ["texts[en]"] = "Partners within {days} days.", ["reason"] = "First." });
        Dictionary<string, string> late = new() { ["seen"] = "0", ["days"] = "12", ["texts[en]"] = "", ["texts[zh]"] = "{days}天", ["reason"] = "Second." };
        using var told = await administrator.Browser.PostAsAsync(path, path, late);
        await told.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await told.HtmlAsync();
        Assert.StartsWith("Somebody else changed this standard in the meantime; now it says: 20 working days.", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(("12", "{days}天", "Second.", "1"), (page.QuerySelector("#days")!.GetAttribute("value"), page.TextOf("#texts-zh"), page.TextOf("#reason"), page.QuerySelector("input[name=seen]")!.GetAttribute("value")));
        Assert.Equal(("Partners within 20 days.", "The hub’s own text above counts now."), (page.TextOf("#now-en"), page.TextOf("#texts-en-hint")));

        late["seen"] = "1";
        using var meant = await administrator.Browser.PostAsAsync(path, path, late);
        await meant.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(["zh {days}天"], await host.ReadAsync(db => db.Set<StandardText>().Where(t => t.StandardKey == "matching").Select(t => t.Language + " " + t.Text).ToListAsync()));
        Assert.Equal(12, await host.WithAsync<ServiceStandards, int>(s => s.DaysOfAsync(ServiceStandard.Matching, TestContext.Current.CancellationToken)));
        Assert.Equal("The search for partners who can help begins within 12 working days of the submission of the request.", (await officer.Browser.GetHtmlAsync(List)).TextOf("#matching .as-typed"));
    }

    [Fact]
    public async Task An_auditor_reads_and_only_secretariat_and_administrators_change()
    {
        var auditor = await MemberAsync(Role.Auditor);
        Assert.Empty((await auditor.Browser.GetHtmlAsync(List)).QuerySelectorAll("main a[href*='/administration/service-standards/']"));
        var officer = await MemberAsync(Role.SecretariatOfficer);
        Assert.Equal(3, (await officer.Browser.GetHtmlAsync(List)).QuerySelectorAll("main a[href*='/administration/service-standards/']").Length);
        var expert = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Expert);
        foreach (var (browser, path) in new[] { (auditor.Browser, $"{List}/matching"), (expert.Browser, $"{List}/matching"), (expert.Browser, List) })
        {
            using var refused = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            await refused.MustBeAsync(HttpStatusCode.Forbidden);
        }

        using var unknown = await officer.Browser.GetAsync($"{List}/no-such-standard", TestContext.Current.CancellationToken);
        await unknown.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(WholePage.Languages), MemberType = typeof(WholePage))]
    public async Task Everybody_reads_the_promises_in_every_language(string language)
    {
        await host.MustBeWholeAsync(language, Public);
        var page = await host.GetHtmlAsync($"/{language}{Public}");
        Assert.Equal(ServiceStandard.All.Select(s => s.Key), page.QuerySelectorAll("main .rows > li").Select(i => i.Id));
        Assert.All(page.QuerySelectorAll("main .rows p"), p => Assert.DoesNotContain("{", p.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty((await host.GetHtmlAsync($"/{language}/principles")).QuerySelectorAll($"footer a[href='/{language}{Public}']"));
    }

    private async Task<Member> MemberAsync(Role role) => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, role);

    private static async Task ChangeAsync(Member member, string standard, Dictionary<string, string> fields)
    {
        using var changed = await member.Browser.PostFormAsync($"{List}/{standard}", fields);
        await changed.MustBeAsync(HttpStatusCode.Redirect);
    }

    private async Task<Deadline> DeadlineAsync(ServiceStandard standard, DateTimeOffset start)
    {
        var days = await host.WithAsync<ServiceStandards, int>(s => s.DaysOfAsync(standard, TestContext.Current.CancellationToken));
        return await host.WithAsync<Deadlines, Deadline>(d => d.OfAsync(null, start, days, TestContext.Current.CancellationToken));
    }

    public sealed class OnSqlite(SqliteMachine host) : ServiceStandardTests(host), IClassFixture<SqliteMachine>;

    [Nightly]
    public sealed class OnPostgres(PostgresMachine host) : ServiceStandardTests(host), IClassFixture<PostgresMachine>;
}
