using System.Net;
using Marrakech.Support;

namespace Marrakech.App.Security;

/// <summary>A browser behind a proxy that speaks HTTPS: it keeps cookies as a browser does over a safe line.</summary>
internal sealed class SecureLine(string client) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Every cookie the site has set, as it wrote it.</summary>
    public List<string> Set { get; } = [];

    /// <summary>A browser whose network address the proxy gives as <paramref name="client"/>.</summary>
    public static (HttpClient Browser, SecureLine Line) To(TestHost host, string client = "203.0.113.77")
    {
        var line = new SecureLine(client);
        return (new HttpClient(line) { BaseAddress = host.Client.BaseAddress }, line);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", client);
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        var response = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            Set.Add(cookie);
            var pair = cookie.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }

        return response;
    }
}

/// <summary>A host that trusts the proxy on this machine.</summary>
public abstract class BehindProxy(Engine engine) : TestHost(engine, Content.Starter)
{
    protected override IReadOnlyList<string> Settings => [.. base.Settings, "--behind-proxy", $"{IPAddress.Loopback}"];
}

public sealed class SqliteBehindProxy() : BehindProxy(Engine.Sqlite);
