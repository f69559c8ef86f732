using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>Settings an administrator changes while the site runs. Each test has a setting of its own.</summary>
public abstract class SettingTests(MachineHost host)
{
    private const string List = "/en/administration/settings";

    [Fact]
    public async Task A_change_counts_at_once_names_who_made_it_and_can_be_taken_back()
    {
        var administrator = await AdministratorAsync();
        Assert.NotEmpty((await host.GetHtmlAsync("/en/register")).QuerySelectorAll("main form"));
        await ChangeAsync(administrator, "registration-open", "no");
        Assert.Empty((await host.GetHtmlAsync("/en/register")).QuerySelectorAll("main form"));
        var line = (await administrator.Browser.GetHtmlAsync(List)).TextOf("#registration-open");
        Assert.Contains("No The default is Yes. Last changed by Person", line, StringComparison.Ordinal);
        var act = await host.ReadAsync(db => db.Set<ActEntry>().SingleAsync(a => a.Name == "SettingChanged" && a.SubjectKey == "registration-open"));
        Assert.Equal(("setting", administrator.Id, "The hub is full."), (act.SubjectKind, act.Person, act.Reason));
        Assert.Contains("\"before\":\"yes\",\"after\":\"no\"", act.Evidence, StringComparison.Ordinal);
        Assert.NotEqual(act.Before, act.After);

        using var back = await administrator.Browser.PostFormAsync(Of("registration-open"), new() { ["reason"] = "There is room again.", ["do"] = "default" });
        await back.MustBeAsync(HttpStatusCode.Redirect);
        Assert.NotEmpty((await host.GetHtmlAsync("/en/register")).QuerySelectorAll("main form"));
        Assert.Null(await host.ReadAsync(db => db.Set<ChangedSetting>().Where(s => s.Key == "registration-open").Select(s => s.Value).SingleAsync()));
    }

    [Theory]
    [InlineData("0", "because", "Enter a whole number within the safe range. From 1 day to 730 days.")]
    [InlineData("731", "because", "Enter a whole number within the safe range. From 1 day to 730 days.")]
    [InlineData("many", "because", "Enter a whole number within the safe range. From 1 day to 730 days.")]
    [InlineData("90", " ", "Give the reason, in 1000 characters at most.")]
    [InlineData("365", "because", "This counts already. Nothing was changed.")]
    public async Task What_is_unsafe_or_has_no_reason_is_refused_with_what_was_typed(string value, string reason, string sentence)
    {
        var administrator = await AdministratorAsync();
        using var refused = await administrator.Browser.PostFormAsync(Of("token-days"), new() { ["value"] = value, ["reason"] = reason, ["do"] = "change" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal(sentence, page.TextOf(".govuk-error-summary li"));
        Assert.Equal(value, page.QuerySelector("#value")!.GetAttribute("value"));
        Assert.False(await host.ReadAsync(db => db.Set<ChangedSetting>().AnyAsync(s => s.Key == "token-days")));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_and_loses_nothing()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        await ChangeAsync(first, "delegation-days", "30");
        using var told = await second.Browser.PostAsAsync(Of("delegation-days"), Of("delegation-days"), new() { ["seen"] = "90", ["value"] = "60", ["reason"] = "Two months.", ["do"] = "change" });
        await told.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await told.HtmlAsync();
        Assert.Contains("now it says: 30 days", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(("60", "Two months.", "30"), (page.QuerySelector("#value")!.GetAttribute("value"), page.TextOf("#reason"), page.QuerySelector("input[name=seen]")!.GetAttribute("value")));
        await ChangeAsync(second, "delegation-days", "60");
    }

    [Fact]
    public async Task What_was_read_earlier_does_not_take_the_place_of_what_was_read_later()
    {
        var ct = TestContext.Current.CancellationToken;
        var (number, held) = (new LiveNumber("test-number", SettingGroup.Limits, SettingUnit.Days, 1, 1, 99), new HeldSetting());
        var live = new LiveSettings(host.Services.GetRequiredService<IServiceScopeFactory>(), [new(number, number.Safe, null), new(held, held.Safe, null)]);
        await host.WithAsync<AppDb, int>(db =>
        {
            db.AddRange(Row(number, "30"), Row(held, "kept"));
            return db.SaveChangesAsync(ct);
        });
        var earlier = Task.Run(() => live.FollowAsync(0, ct), ct);
        await held.IsMet.WaitAsync(ct);
        await host.WithAsync<AppDb, int>(db => db.Set<ChangedSetting>().Where(s => s.Key == number.Key).ExecuteUpdateAsync(u => u.SetProperty(s => s.Value, "60"), ct));
        await live.FollowAsync(0, ct);
        Assert.Equal(60, live[number]);
        held.LetGo();
        await earlier;
        Assert.Equal(60, live[number]);

        ChangedSetting Row(LiveSetting setting, string value) => new() { Key = setting.Key, Value = value, ChangedAt = host.Clock.GetUtcNow(), ChangedBy = Guid.CreateVersion7(host.Clock.GetUtcNow()) };
    }

    [Fact]
    public async Task Only_an_administrator_who_has_shown_who_they_are_changes_anything()
    {
        var auditor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.Auditor);
        Assert.Empty((await auditor.Browser.GetHtmlAsync(List)).QuerySelectorAll("main a[href*='/administration/settings/']"));
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.SecretariatOfficer);
        foreach (var (browser, path) in new[] { (auditor.Browser, Of("upload-limit")), (officer.Browser, Of("upload-limit")), (officer.Browser, List) })
        {
            using var refused = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            await refused.MustBeAsync(HttpStatusCode.Forbidden);
        }

        var administrator = await AdministratorAsync();
        using var unknown = await administrator.Browser.GetAsync(Of("no-such-setting"), TestContext.Current.CancellationToken);
        await unknown.MustBeAsync(HttpStatusCode.NotFound);
        host.Jump(TimeSpan.FromMinutes(11));
        using var asked = await administrator.Browser.GetAsync(Of("upload-limit"), TestContext.Current.CancellationToken);
        Assert.StartsWith("/en/confirm-identity", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_count_from_the_next_request_on()
    {
        var administrator = await AdministratorAsync();
        await ChangeAsync(administrator, "api-per-minute", "1");
        var address = new Uri("/api/v1/objectives/8", UriKind.Relative);
        using (var allowed = await host.Client.GetAsync(address, TestContext.Current.CancellationToken)) await allowed.MustBeAsync(HttpStatusCode.OK);
        using (var refused = await host.Client.GetAsync(address, TestContext.Current.CancellationToken)) await refused.MustBeAsync(HttpStatusCode.TooManyRequests);
        await ChangeAsync(administrator, "api-per-minute", "1000");
        using (var again = await host.Client.GetAsync(address, TestContext.Current.CancellationToken)) await again.MustBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task How_long_things_last_is_what_the_settings_say()
    {
        var administrator = await AdministratorAsync();
        await ChangeAsync(administrator, "invitation-days", "3");
        await ChangeAsync(administrator, "session-trace-days", "33");
        var code = await host.Cast.OrganisationAsync("KE");
        var invite = $"/en/organisations/{code}/members/invite";
        Assert.Contains("for 3 days", (await administrator.Browser.GetHtmlAsync(invite)).TextOf(".lead"), StringComparison.Ordinal);
        using var sent = await administrator.Browser.PostFormAsync(invite, new() { ["email"] = "three.days@example.org", ["role"] = "FocalPoint", ["language"] = "en" });
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(host.Clock.GetUtcNow().AddDays(3), await host.ReadAsync(db => db.Set<Invitation>().Where(i => i.Email == "three.days@example.org").Select(i => i.ExpiresAt).SingleAsync()));
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Contains("33 days", (await host.GetHtmlAsync("/en/privacy")).TextOf("section[aria-labelledby=kind-sessions]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_site_was_started_with_is_shown_without_its_secrets()
    {
        var page = await (await AdministratorAsync()).Browser.GetHtmlAsync(List);
        Assert.Contains("--jobs-at-once", page.TextOf("#start-jobs-at-once"), StringComparison.Ordinal);
        Assert.Equal("0", page.TextOf("#start-jobs-at-once bdi"));
        Assert.Equal(host.Engine == Engine.Postgres ? "Given" : "Not given", page.TextOf("#start-postgres strong"));
        if (host.Engine == Engine.Postgres) Assert.DoesNotContain(host.Arguments[^1], page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_taken_out_leaves_the_menu_and_still_answers()
    {
        var administrator = await AdministratorAsync();
        var languages = await administrator.Browser.GetHtmlAsync("/en/administration/languages");
        Assert.Equal(5, languages.QuerySelectorAll("main a[href*='/administration/settings/language-']").Length);
        await ChangeAsync(administrator, "language-ru", "no");
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var page = await host.GetHtmlAsync("/en/principles");
        Assert.Empty(page.QuerySelectorAll("[hreflang=ru]"));
        Assert.Equal(5, page.QuerySelectorAll(".languages a").Length);
        Assert.DoesNotContain("hreflang=\"ru\"", await host.Client.GetStringAsync("/sitemaps/en-1.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("ru", (await host.GetHtmlAsync("/ru/principles")).DocumentElement.GetAttribute("lang"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/principles") { Headers = { { "Accept-Language", "ru, es;q=0.5" } } };
        using var sent = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("/es/principles", sent.Headers.Location!.ToString());
    }

    private Task<Member> AdministratorAsync() => Task.Run(async () => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.Administrator));

    private static string Of(string key) => $"{List}/{key}";

    private static async Task ChangeAsync(Member administrator, string key, string value)
    {
        using var changed = await administrator.Browser.PostFormAsync(Of(key), new() { ["value"] = value, ["reason"] = "The hub is full.", ["do"] = "change" }, "main form[method=post]");
        await changed.MustBeAsync(HttpStatusCode.Redirect);
    }

    public sealed class OnSqlite(SqliteMachine host) : SettingTests(host), IClassFixture<SqliteMachine>;

    public sealed class OnPostgres(PostgresMachine host) : SettingTests(host), IClassFixture<PostgresMachine>;
}

/// <summary>Holds whoever reads it first until it is let go.</summary>
internal sealed record HeldSetting() : LiveSetting("test-held", SettingGroup.Limits)
{
    private readonly TaskCompletionSource met = new(TaskCreationOptions.RunContinuationsAsynchronously), letGo = new();
    private int readers;

    public Task IsMet => met.Task;

    public override string Safe => "";

    public override string? Read(string? typed)
    {
        if (Interlocked.Increment(ref readers) > 1) return typed;
        met.SetResult();
        letGo.Task.Wait();
        return typed;
    }

    public void LetGo() => letGo.SetResult();
}
