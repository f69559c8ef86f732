using System.Globalization;
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

namespace Marrakech.App.Connection;

/// <summary>A program of an organisation, which shows a token.</summary>
internal sealed class ConnectionProgram(PeopleHost host, string secret)
{
    private static int made;

    /// <summary>A program with these scopes.</summary>
    public static async Task<ConnectionProgram> BeginAsync(PeopleHost host, string organisation, Role role, params string[] scopes)
    {
        var secret = "mk_" + Secret.New();
        var maker = (await host.Cast.MemberAsync(organisation, strong: false, role)).Id;
        await host.WithAsync<AppDb, int>(async db =>
        {
            var (id, now) = (await db.Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync(), host.Clock.GetUtcNow());
            db.Add(new ApiToken
            {
                Id = Guid.CreateVersion7(now),
                Code = string.Create(CultureInfo.InvariantCulture, $"T-7{Interlocked.Increment(ref made):00000}"),
                OrganisationId = id,
                Name = "System",
                Digest = Secret.Digest(secret),
                Role = role,
                Scopes = string.Join(' ', scopes),
                MadeBy = maker,
                MadeAt = now,
                ExpiresAt = now.AddDays(90),
            });
            return await db.SaveChangesAsync();
        });
        return new ConnectionProgram(host, secret);
    }

    /// <summary>Reads an address.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await AskAsync(HttpMethod.Get, path, null);
        await answer.MustBeAsync(HttpStatusCode.OK);
        return await JsonAsync(answer);
    }

    /// <summary>Sends something that is taken.</summary>
    public async Task<JsonElement> SendAsync(string path, object? body, params (string Name, string Value)[] headers)
    {
        using var answer = await AskAsync(HttpMethod.Post, path, body, headers);
        await answer.MustBeAsync(answer.StatusCode == HttpStatusCode.Created ? HttpStatusCode.Created : HttpStatusCode.OK);
        return await JsonAsync(answer);
    }

    /// <summary>Sends something that is refused.</summary>
    public async Task<JsonElement> MustRefuseAsync(HttpStatusCode status, string? code, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var answer = await AskAsync(HttpMethod.Post, path, body, headers);
        await answer.MustBeAsync(status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await JsonAsync(answer);
        Assert.Equal(code, problem.TryGetProperty("code", out var told) ? told.GetString() : null);
        return problem;
    }

    /// <summary>The header that names the version of what was read.</summary>
    public static (string Name, string Value) If(JsonElement read) => ("If-Match", $"\"{read.GetProperty("version")}\"");

    /// <summary>The names a refusal is about.</summary>
    public static IEnumerable<string?> Named(JsonElement problem) => problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString());

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", secret);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<JsonElement> JsonAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
