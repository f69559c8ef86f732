using System.Net;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteOrganisationTests(SqliteHost host) : OrganisationTests(host), IClassFixture<SqliteHost>;

[Nightly]
public sealed class PostgresOrganisationTests(PostgresHost host) : OrganisationTests(host), IClassFixture<PostgresHost>;

/// <summary>Organisations are taken up, change what they say, are verified and closed.</summary>
public abstract class OrganisationTests(TestHost host)
{
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["acronym"] = "NLB",
        ["kind"] = "international-organisation",
        ["country"] = "",
        ["languages"] = "fr",
        ["website"] = "https://example.org/nlb",
    };

    [Fact]
    public async Task The_secretariat_takes_an_organisation_up_and_everybody_reads_it()
    {
        var officer = await OfficerAsync();
        using var made = await officer.Browser.PostFormAsync("/en/administration/organisations/new", new(Whole) { ["name"] = " Northern   Lantern Bureau " }, "main form");
        await made.MustBeAsync(HttpStatusCode.Redirect);
        var page = await host.GetHtmlAsync(made.Headers.Location!.ToString());
        Assert.Equal("Northern Lantern Bureau", page.TextOf("h1"));
        Assert.Contains("Français", page.TextOf("dl.terms"), StringComparison.Ordinal);
        Assert.Equal("Not verified", page.TextOf(".tag"));
        var code = made.Headers.Location.ToString().Split('/')[^1];
        var act = await ActAsync(code);
        Assert.Equal(("OrganisationCreated", true, officer.Id, "SecretariatOfficer"), (act.Name, act.IsPublic, act.Person!.Value, act.Role));
        Assert.NotNull(act.After);

        var list = await officer.Browser.GetHtmlAsync("/en/administration/organisations?q=nórthern+LANTERN&kind=international-organisation&state=unverified");
        Assert.Contains("Northern Lantern Bureau", list.TextOf(".rows"), StringComparison.Ordinal);
        var other = await officer.Browser.GetHtmlAsync("/en/administration/organisations?q=northern+lantern&state=closed");
        Assert.Empty(other.QuerySelectorAll(".rows"));
    }

    [Fact]
    public async Task Everything_wrong_is_named_at_once_and_what_was_typed_is_kept()
    {
        var officer = await OfficerAsync();
        var typed = new Dictionary<string, string> { ["name"] = " ", ["kind"] = "guild", ["country"] = "XX", ["website"] = "javascript:alert(1)", ["acronym"] = "kept <b>" };
        using var refused = await officer.Browser.PostFormAsync("/en/administration/organisations/new", typed, "main form");
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal(5, page.TextsOf(".govuk-error-summary li").Count);
        Assert.Equal("kept <b>", page.QuerySelector("#acronym")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_is_taken_once_in_a_country()
    {
        var officer = await OfficerAsync();
        var fields = new Dictionary<string, string>(Whole) { ["name"] = "Twin House", ["country"] = "TD" };
        using var first = await officer.Browser.PostFormAsync("/en/administration/organisations/new", fields, "main form");
        await first.MustBeAsync(HttpStatusCode.Redirect);
        using var second = await officer.Browser.PostFormAsync("/en/administration/organisations/new", fields, "main form");
        await second.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Its_own_people_change_its_name_and_lose_the_mark_but_never_its_kind_or_country()
    {
        var code = await host.Cast.OrganisationAsync("KE");
        var officer = await OfficerAsync();
        using var verified = await officer.Browser.PostFormAsync($"/en/organisations/{code}/verify", new() { ["reason"] = "Letter of the ministry." });
        await verified.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("Verified", (await host.GetHtmlAsync($"/en/organisations/{code}")).TextOf(".tag"));

        var focal = await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint);
        var form = await focal.Browser.GetHtmlAsync($"/en/organisations/{code}/edit");
        Assert.Empty(form.QuerySelectorAll("#kind, #country, #parent"));
        var typed = new Dictionary<string, string>
        {
            ["name"] = $"Renamed {code}",
            ["languages"] = "en",
            ["iati"] = $"XM-DAC-{code}",
            ["kind"] = "academia",
            ["country"] = "FR",
            ["parent"] = code,
            ["verifiedAt"] = "2020-01-01",
            ["code"] = "O-000001",
            ["closedAt"] = "2020-01-01",
            ["role"] = "Administrator",
        };
        using var changed = await focal.Browser.PostFormAsync($"/en/organisations/{code}/edit", typed);
        await changed.MustBeAsync(HttpStatusCode.Redirect);
        var kept = await OrganisationAsync(code);
        Assert.Equal(($"Renamed {code}", "member-state", "KE"), (kept.Name, kept.Kind, kept.Country));
        Assert.Null(kept.ParentId);
        Assert.Null(kept.VerifiedAt);
        Assert.Null(kept.ClosedAt);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var page = await host.GetHtmlAsync($"/en/organisations/{code}");
        Assert.Equal("Not verified", page.TextOf(".tag"));
        Assert.Contains($"XM-DAC-{code}", page.TextOf("dl.terms"), StringComparison.Ordinal);

        // An identifier is one organisation's, also where another is taken up with it.
        using var taken = await officer.Browser.PostFormAsync("/en/administration/organisations/new", new(Whole) { ["name"] = $"Other {code}", ["iati"] = $"XM-DAC-{code}" }, "main form");
        await taken.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("Another organisation here has this identifier", (await taken.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        using var misspelt = await focal.Browser.PostFormAsync($"/en/organisations/{code}/edit", new(typed) { ["iati"] = "41122 & 7" });
        await misspelt.MustBeAsync(HttpStatusCode.BadRequest);
        var again = await misspelt.HtmlAsync();
        Assert.Equal("41122 & 7", again.QuerySelector("#iati")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Its_own_people_change_its_identifier_and_lose_the_mark()
    {
        var (code, officer) = (await host.Cast.OrganisationAsync("KE"), await OfficerAsync());
        var focal = await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint);
        var typed = new Dictionary<string, string> { ["name"] = (await OrganisationAsync(code)).Name, ["languages"] = "en", ["acronym"] = "KEP", ["iati"] = "" };
        await VerifyAsync();
        await EditAsync(focal, typed);
        Assert.NotNull((await OrganisationAsync(code)).VerifiedAt);
        Assert.Contains("counts as not verified until the secretariat", (await focal.Browser.GetHtmlAsync($"/en/organisations/{code}/edit")).TextOf("#iati-hint"), StringComparison.Ordinal);
        foreach (var identifier in new[] { $"XM-DAC-7{code}", $"XM-DAC-8{code}", "" })
        {
            await EditAsync(focal, new(typed) { ["iati"] = identifier });
            Assert.Null((await OrganisationAsync(code)).VerifiedAt);
            var act = await ActAsync(code);
            Assert.Equal(("OrganisationEdited", true), (act.Name, act.IsPublic));
            Assert.Contains("\"verified\":false", act.Evidence, StringComparison.Ordinal);
            await VerifyAsync();
            // What is the same stays verified.
            await EditAsync(focal, new(typed) { ["iati"] = identifier, ["acronym"] = "KEN" });
            Assert.NotNull((await OrganisationAsync(code)).VerifiedAt);
        }

        // The secretariat verifies what it writes itself.
        var kept = await officer.Browser.GetHtmlAsync($"/en/organisations/{code}/edit");
        await EditAsync(officer, new(typed) { ["iati"] = $"XM-DAC-9{code}", ["kind"] = kept.QuerySelector("#kind option[selected]")!.GetAttribute("value")!, ["country"] = "KE" });
        Assert.NotNull((await OrganisationAsync(code)).VerifiedAt);

        async Task VerifyAsync()
        {
            using var verified = await officer.Browser.PostFormAsync($"/en/organisations/{code}/verify", new() { ["reason"] = "Letter of the ministry." });
            await verified.MustBeAsync(HttpStatusCode.Redirect);
        }

        async Task EditAsync(Member member, Dictionary<string, string> fields)
        {
            using var changed = await member.Browser.PostFormAsync($"/en/organisations/{code}/edit", fields);
            await changed.MustBeAsync(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task A_verification_is_withdrawn_for_a_reason_and_can_be_given_again()
    {
        var code = await host.Cast.OrganisationAsync("KE");
        var officer = await OfficerAsync();
        using var early = await officer.Browser.PostFormAsync($"/en/organisations/{code}/withdraw-verification", new() { ["reason"] = "Not yet." });
        await early.MustBeAsync(HttpStatusCode.BadRequest);
        using var verified = await officer.Browser.PostFormAsync($"/en/organisations/{code}/verify", new() { ["reason"] = "Letter." });
        await verified.MustBeAsync(HttpStatusCode.Redirect);
        Assert.NotNull((await officer.Browser.GetHtmlAsync($"/en/organisations/{code}")).QuerySelector($"a[href$='{code}/withdraw-verification']"));
        using var without = await officer.Browser.PostFormAsync($"/en/organisations/{code}/withdraw-verification", new() { ["reason"] = " " });
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.NotNull((await OrganisationAsync(code)).VerifiedAt);
        using var withdrawn = await officer.Browser.PostFormAsync($"/en/organisations/{code}/withdraw-verification", new() { ["reason"] = "The register knows no such body." });
        await withdrawn.MustBeAsync(HttpStatusCode.Redirect);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Not verified", (await host.GetHtmlAsync($"/en/organisations/{code}")).TextOf(".tag"));
        var act = await ActAsync(code);
        Assert.Equal(("VerificationWithdrawn", true, "The register knows no such body."), (act.Name, act.IsPublic, act.Reason));
        Assert.NotEqual(act.Before, act.After);
        using var again = await officer.Browser.PostFormAsync($"/en/organisations/{code}/verify", new() { ["reason"] = "It does now." });
        await again.MustBeAsync(HttpStatusCode.Redirect);
        var focal = await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint);
        using var foreign = await focal.Browser.PostAsAsync($"/en/organisations/{code}/withdraw-verification", "/en/account/acting", new() { ["reason"] = "No." });
        await foreign.MustBeAsync(HttpStatusCode.Forbidden);
    }

    /// <summary>In a hub with more organisations than a list should hold codes are typed.</summary>
    [Fact]
    public async Task An_organisation_is_chosen_by_name_as_long_as_a_list_can_be_read()
    {
        var code = await host.Cast.OrganisationAsync("KE");
        var officer = await OfficerAsync();
        const string path = "/en/administration/organisations/new";
        Assert.EndsWith($"({code})", (await officer.Browser.GetHtmlAsync(path)).TextOf($"select#parent option[value='{code}']"), StringComparison.Ordinal);
        var details = OrganisationDetails.Check(new() { Name = "One of very many", Kind = "academia", Country = "KE", Languages = ["en"] }).Details!;
        await host.WithAsync<AppDb, int>(db =>
        {
            db.AddRange(Enumerable.Range(7_000_000, OrganisationBoxTagHelper.Most).Select(n => Organisation.Found(details, null, n, DateTimeOffset.UnixEpoch)));
            return db.SaveChangesAsync();
        });
        try
        {
            var page = await officer.Browser.GetHtmlAsync(path);
            Assert.NotNull(page.QuerySelector("input#parent"));
            Assert.Contains("Its code, like O-000012", page.TextOf("#parent-hint"), StringComparison.Ordinal);
        }
        finally
        {
            await host.WithAsync<AppDb, int>(db => db.Set<Organisation>().Where(o => o.Name == details.Name).ExecuteDeleteAsync());
        }
    }

    [Fact]
    public async Task An_organisation_is_never_a_part_of_itself()
    {
        var (above, below) = (await host.Cast.OrganisationAsync("KE"), await host.Cast.OrganisationAsync("KE"));
        var officer = await OfficerAsync();
        var fields = new Dictionary<string, string>(Whole) { ["name"] = $"Part {below}", ["parent"] = above.ToLowerInvariant() };
        using var under = await officer.Browser.PostFormAsync($"/en/organisations/{below}/edit", fields);
        await under.MustBeAsync(HttpStatusCode.Redirect);
        using var circle = await officer.Browser.PostFormAsync($"/en/organisations/{above}/edit", new(Whole) { ["name"] = $"Whole {above}", ["parent"] = below });
        await circle.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("An organisation cannot be part of itself", (await circle.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_organisation_is_acted_for_by_nobody_and_changes_no_more()
    {
        var code = await host.Cast.OrganisationAsync("KE");
        var (officer, focal) = (await OfficerAsync(), await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint));
        using var without = await officer.Browser.PostFormAsync($"/en/organisations/{code}/close", new() { ["reason"] = "  " });
        await without.MustBeAsync(HttpStatusCode.BadRequest);
        using var closed = await officer.Browser.PostFormAsync($"/en/organisations/{code}/close", new() { ["reason"] = "Merged." });
        await closed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("Merged.", (await ActAsync(code)).Reason);
        Assert.StartsWith("Closed on", (await host.GetHtmlAsync($"/en/organisations/{code}")).TextOf(".lead"), StringComparison.Ordinal);
        using var edit = await focal.Browser.GetAsync(new Uri($"/en/organisations/{code}/edit", UriKind.Relative), TestContext.Current.CancellationToken);
        await edit.MustBeAsync(HttpStatusCode.Forbidden);
        using var again = await officer.Browser.PostFormAsync($"/en/organisations/{code}/close", new() { ["reason"] = "Again." });
        await again.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_runs_the_hub_cannot_close_their_own_organisation()
    {
        var code = await host.Cast.OrganisationAsync(null, "un-entity");
        var administrator = await host.Cast.MemberAsync(code, strong: true, Role.Administrator);
        using var refused = await administrator.Browser.PostFormAsync($"/en/organisations/{code}/close", new() { ["reason"] = "Mistake." });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Null((await OrganisationAsync(code)).ClosedAt);
    }

    private async Task<Member> OfficerAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);

    private Task<Organisation> OrganisationAsync(string code) => host.WithAsync<AppDb, Organisation>(db => db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == code));

    private Task<ActEntry> ActAsync(string code) =>
        host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().AsNoTracking().Where(a => a.SubjectKey == code).OrderByDescending(a => a.Number).FirstAsync());
}
