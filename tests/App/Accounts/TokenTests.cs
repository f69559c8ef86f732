using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteTokenTests(SqlitePeople host) : TokenTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresTokenTests(PostgresPeople host) : TokenTests(host), IClassFixture<PostgresPeople>;

/// <summary>An organisation's own system calls the API with a token that can do what it was made for, until it ends.</summary>
public abstract class TokenTests(PeopleHost host)
{
    private const string WhoAmI = "/api/v1/whoami";

    [Fact]
    public async Task The_secret_is_shown_once_and_opens_what_the_token_may()
    {
        var (code, manager) = await PartnerAsync();
        var secret = await MakeAsync(manager, code);
        Assert.Empty((await manager.Browser.GetHtmlAsync($"/en/organisations/{code}/tokens")).QuerySelectorAll("[role=status]"));
        Assert.StartsWith("mk_", secret, StringComparison.Ordinal);
        using var answer = await AskAsync(secret);
        await answer.MustBeAsync(HttpStatusCode.OK);
        var access = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(("token", code, "PartnerManager"), (access.GetProperty("actor").GetString(), access.GetProperty("organisation").GetString(), access.GetProperty("role").GetString()));
        Assert.Equal(["ReadOwnAccess"], access.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()));

        var token = await TokenAsync(code);
        Assert.Equal((64, host.Clock.GetUtcNow()), (token.Digest.Length, token.UsedAt));
        Assert.DoesNotContain(await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().AsNoTracking().ToListAsync()), a => a.Evidence.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_good_token_the_answer_is_401_and_says_what_to_do()
    {
        var (code, manager) = await PartnerAsync();
        var secret = await MakeAsync(manager, code);
        foreach (var bad in new[] { null, "mk_wrong", secret[..^1], "", "Basic abc" })
        {
            using var refused = await AskAsync(bad);
            await refused.MustBeAsync(HttpStatusCode.Unauthorized);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Contains("/api#unauthorized", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using var ofPublic = await AskAsync("mk_wrong", "/api/v1/objectives");
        await ofPublic.MustBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_expired_and_a_revoked_token_open_nothing()
    {
        var (code, manager) = await PartnerAsync();
        var first = await MakeAsync(manager, code);
        using var revoked = await manager.Browser.PostFormAsync($"/en/organisations/{code}/tokens", new() { ["token"] = (await TokenAsync(code)).Code });
        await revoked.MustBeAsync(HttpStatusCode.Redirect);
        using var closed = await AskAsync(first);
        await closed.MustBeAsync(HttpStatusCode.Unauthorized);
        using var again = await manager.Browser.PostAsAsync($"/en/organisations/{code}/tokens", "/en/account/acting", new() { ["token"] = (await TokenAsync(code)).Code });
        await again.MustBeAsync(HttpStatusCode.BadRequest);

        var second = await MakeAsync(manager, code, days: 0);
        using var open = await AskAsync(second);
        await open.MustBeAsync(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromDays(1));
        using var expired = await AskAsync(second);
        await expired.MustBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_without_the_scope_is_refused_however_high_its_role()
    {
        var (code, manager) = await PartnerAsync();
        var secret = await MakeAsync(manager, code);
        await host.WithAsync<AppDb, int>(db => db.Set<ApiToken>().Where(t => t.Organisation!.Code == code).ExecuteUpdateAsync(set => set.SetProperty(t => t.Scopes, "SomethingElse").SetProperty(t => t.Role, Role.Administrator)));
        using var refused = await AskAsync(secret);
        await refused.MustBeAsync(HttpStatusCode.Forbidden);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        using var page = await AskAsync(secret, "/en/administration/organisations");
        Assert.StartsWith("/en/sign-in", page.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "", "Say what it is for")]
    [InlineData("role", "Administrator", "Choose one of your own roles")]
    [InlineData("scopes", "ListOrganisations", "The role you chose cannot do all of this")]
    [InlineData("until", "2099-01-01", "Enter the last day")]
    public async Task What_cannot_be_is_refused_with_its_sentence(string field, string value, string sentence)
    {
        var (code, manager) = await PartnerAsync();
        using var refused = await manager.Browser.PostFormAsync($"/en/organisations/{code}/tokens/new", new(Fields(90)) { [field] = value });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains((await refused.HtmlAsync()).TextsOf(".govuk-error-summary li"), t => t.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_ends_with_the_role_of_whoever_knows_its_secret()
    {
        var (code, manager) = await PartnerAsync();
        var secret = await MakeAsync(manager, code);
        var own = await host.WithAsync<AppDb, Guid>(db => db.Set<Membership>().Where(m => m.PersonId == manager.Id).Select(m => m.Id).SingleAsync());
        using var left = await manager.Browser.PostFormAsync($"/en/account/roles/{own}/leave", new() { ["leave"] = "yes" });
        await left.MustBeAsync(HttpStatusCode.Redirect);
        using var refused = await AskAsync(secret);
        await refused.MustBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_of_another_organisation_cannot_be_revoked()
    {
        var ((code, manager), (other, stranger)) = (await PartnerAsync(), await PartnerAsync());
        var secret = await MakeAsync(manager, code);
        using var refused = await stranger.Browser.PostAsAsync($"/en/organisations/{other}/tokens", "/en/account/acting", new() { ["token"] = (await TokenAsync(code)).Code });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        using var open = await AskAsync(secret);
        await open.MustBeAsync(HttpStatusCode.OK);
    }

    private Dictionary<string, string> Fields(int days) => new()
    {
        ["name"] = "Nightly report",
        ["role"] = "PartnerManager",
        ["scopes"] = "ReadOwnAccess",
        ["until"] = host.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private async Task<(string Code, Member Manager)> PartnerAsync()
    {
        var code = await host.Cast.OrganisationAsync("KE", "civil-society");
        return (code, await host.Cast.MemberAsync(code, strong: false, Role.PartnerManager));
    }

    /// <summary>Makes a token and returns its secret as the page shows it.</summary>
    private async Task<string> MakeAsync(Member manager, string code, int days = 90)
    {
        using var made = await manager.Browser.PostFormAsync($"/en/organisations/{code}/tokens/new", Fields(days));
        await made.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Contains(made.Headers.GetValues("Set-Cookie"), c => c.StartsWith("marrakech-once=", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        return (await manager.Browser.GetHtmlAsync(made.Headers.Location!.ToString())).TextOf("[role=status] code");
    }

    private Task<ApiToken> TokenAsync(string code) => host.WithAsync<AppDb, ApiToken>(db => db.Set<ApiToken>().AsNoTracking().Where(t => t.Organisation!.Code == code).OrderByDescending(t => t.MadeAt).FirstAsync());

    private async Task<HttpResponseMessage> AskAsync(string? secret, string path = WhoAmI)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (secret?.StartsWith("Basic ", StringComparison.Ordinal) == true) request.Headers.Authorization = AuthenticationHeaderValue.Parse(secret);
        else if (secret is { Length: > 0 }) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return await host.Client.SendAsync(request);
    }
}

public sealed class TokenPaceTests(TokenPaceTests.LimitedHost host) : IClassFixture<TokenPaceTests.LimitedHost>
{
    [Fact]
    public async Task A_token_asks_more_often_than_an_address_and_does_not_use_up_what_the_address_may()
    {
        var code = await host.Cast.OrganisationAsync("KE", "civil-society");
        var secret = await host.WithAsync<AppDb, string>(async db =>
        {
            var (organisation, now) = (await db.Set<Organisation>().SingleAsync(o => o.Code == code), host.Clock.GetUtcNow());
            db.Add(new ApiToken
            {
                Id = Guid.CreateVersion7(now),
                Code = "T-000099",
                OrganisationId = organisation.Id,
                Name = "Pace",
                Digest = Marrakech.Accounts.Domain.Secret.Digest("mk_pace"),
                Role = Role.PartnerManager,
                Scopes = "ReadOwnAccess",
                MadeBy = Guid.Empty,
                MadeAt = now,
                ExpiresAt = now.AddDays(1),
            });
            await db.SaveChangesAsync();
            return "mk_pace";
        });
        Assert.Equal([200, 200, 429], await StatusesAsync(null, 3));
        Assert.Equal([200, 200, 200, 200, 429], await StatusesAsync(secret, 5));
    }

    private async Task<List<int>> StatusesAsync(string? secret, int times)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/principles");
            if (secret is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
            using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }

    public sealed class LimitedHost() : PeopleHost(Engine.Sqlite, "--api-per-minute", "2", "--api-per-minute-token", "4");
}
