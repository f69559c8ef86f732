using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Api;

/// <summary>Asks the API as a program does.</summary>
internal static class ApiCalls
{
    public static async Task<HttpResponseMessage> AskAsync(this HttpClient client, string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A refusal must be a whole problem: type, title, status, what to do.</summary>
    public static async Task<JsonElement> RefusalAsync(this HttpClient client, string path, HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        using var response = await client.AskAsync(path, null, headers);
        await response.MustBeAsync(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.StartsWith("/api#", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    /// <summary>The parameters a refusal names.</summary>
    public static IReadOnlyList<string> Named(this JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()!)];

    /// <summary>Follows a list to its end.</summary>
    public static async Task<List<JsonElement>> AllAsync(this HttpClient client, string path)
    {
        var all = new List<JsonElement>();
        for (var next = path; next is not null;)
        {
            using var response = await client.AskAsync(next);
            await response.MustBeAsync(HttpStatusCode.OK);
            var part = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            all.AddRange(part.GetProperty("items").EnumerateArray());
            next = part.GetProperty("next").GetString();
            var link = response.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", link);
            Assert.Equal(part.GetProperty("total").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture), response.Headers.GetValues("X-Total-Count").Single());
        }

        return all;
    }
}
