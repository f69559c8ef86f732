using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

public sealed class SqliteSubmissionsApiTests(SqlitePeople host) : SubmissionsApiTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresSubmissionsApiTests(PostgresPeople host) : SubmissionsApiTests(host), IClassFixture<PostgresPeople>;

/// <summary>Submitting by a program that shows a token.</summary>
public abstract class SubmissionsApiTests(PeopleHost host)
{
    private static readonly object whole = new
    {
        kind = "practice",
        answers = new
        {
            title = "A desk that answers in a day",
            summary = "Workers get their papers in a day.",
            description = "One desk joins five offices.",
            language = "en",
            level = "local",
            objective = 5,
            countries = new[] { "KE", "Uganda" },
            results = "It takes one day.",
        },
    };

    [Fact]
    public async Task Sent_twice_with_one_key_it_is_one_contribution()
    {
        var (secret, _) = await TokenAsync();
        using var first = await SendAsync(secret, "key-1", whole);
        await first.MustBeAsync(HttpStatusCode.Created);
        var made = await first.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        using var second = await SendAsync(secret, "key-1", whole);
        await second.MustBeAsync(HttpStatusCode.OK);
        var code = made.GetProperty("code").GetString();
        Assert.Equal(code, (await second.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString());
        Assert.Equal("submitted", made.GetProperty("state").GetString());
        using var other = await SendAsync(secret, "key-1", new { kind = "event", answers = new { title = "Another", summary = "S", description = "D", language = "en", level = "local", objective = 5 } });
        await other.MustBeAsync(HttpStatusCode.Conflict);
        using var list = await AskAsync(secret, "/api/v1/submissions");
        Assert.Single((await list.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray());
        using var one = await AskAsync(secret, $"/api/v1/submissions/{code}");
        Assert.Equal("A desk that answers in a day", (await one.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Those_of_others_are_not_shown_and_nobody_submits_without_a_token()
    {
        var (secret, _) = await TokenAsync();
        using var made = await SendAsync(secret, "key-2", whole);
        var (stranger, _) = await TokenAsync();
        using var refused = await AskAsync(stranger, made.Headers.Location!.ToString());
        await refused.MustBeAsync(HttpStatusCode.Forbidden);
        using var nobody = await SendAsync(null, "key-3", whole);
        await nobody.MustBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_is_wrong_is_named()
    {
        var (secret, _) = await TokenAsync();
        foreach (var (body, key, named) in new (object Body, string? Key, string[] Named)[]
        {
            (new { }, "k", ["kind"]),
            (new { kind = "novel" }, "k", ["kind"]),
            (whole, null, ["Idempotency-Key"]),
            (new { kind = "practice", answers = new { colour = "blue" } }, "k", ["colour"]),
            (new { kind = "event", answers = new { title = "T", summary = "S", description = "D", language = "en", level = "nowhere", objective = 24, countries = new[] { "Atlantis" } } }, "k", ["countries", "level", "objective"]),
            (new { kind = "event" }, "k", ["title", "summary", "language", "description", "level", "objective"]),
        })
        {
            using var answer = await SendAsync(secret, key, body);
            await answer.MustBeAsync(HttpStatusCode.BadRequest);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Assert.Equal(named, problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()));
        }
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"kind\":\"practice\",\"answers\":{\"title\":\"half a sign: \\ud800\"}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("kind=practice", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_json_is_refused(string body, string type, HttpStatusCode status)
    {
        var (secret, _) = await TokenAsync();
        using var request = Request(HttpMethod.Post, "/api/v1/submissions", secret);
        request.Headers.Add("Idempotency-Key", "k");
        request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(type));
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> SendAsync(string? secret, string? key, object body)
    {
        using var request = Request(HttpMethod.Post, "/api/v1/submissions", secret);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(body);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> AskAsync(string secret, string path)
    {
        using var request = Request(HttpMethod.Get, path, secret);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? secret)
    {
        var request = new HttpRequestMessage(method, path);
        if (secret is not null) request.Headers.Authorization = new("Bearer", secret);
        return request;
    }

    private async Task<(string Secret, string Organisation)> TokenAsync()
    {
        var (organisation, secret) = (await host.Cast.OrganisationAsync("KE"), "mk_" + Secret.New());
        await host.WithAsync<AppDb, int>(async db =>
        {
            var (id, now) = (await db.Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync(), host.Clock.GetUtcNow());
            db.Add(new ApiToken
            {
                Id = Guid.CreateVersion7(now),
                Code = "T-9" + organisation[3..],
                OrganisationId = id,
                Name = "System",
                Digest = Secret.Digest(secret),
                Role = Role.FocalPoint,
                Scopes = "SubmitContributions",
                MadeBy = (await host.Cast.MemberAsync(organisation, strong: false, Role.FocalPoint)).Id,
                MadeAt = now,
                ExpiresAt = now.AddDays(9),
            });
            return await db.SaveChangesAsync();
        });
        return (secret, organisation);
    }
}
