using System.Net;
using System.Net.Sockets;
using System.Text;
using Marrakech.Host.Web;
using Marrakech.Support;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>How much, how long and under which name anybody may ask.</summary>
public sealed class LimitTests(LimitTests.NamedHost host) : IClassFixture<LimitTests.NamedHost>
{
    [Fact]
    public async Task A_body_above_the_limit_is_refused_with_its_own_words()
    {
        using var content = new ByteArrayContent(new byte[ServerLimits.Body + 1]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await host.Client.PostAsync(new Uri("/en/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("This is too large", (await answer.HtmlAsync()).TextOf("h1"));
    }

    /// <summary>Sent in pieces, a body does not say how long it is; it is cut off all the same.</summary>
    [Fact]
    public async Task A_body_that_hides_its_length_is_refused_too()
    {
        // Written by hand and no byte more than is read before the answer: a client that goes on sending may lose the answer with the connection.
        var body = new string('a', (int)ServerLimits.Body + 1);
        var answer = await RawAsync($"POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}");
        Assert.Matches("^HTTP/1.1 4[0-9][0-9] ", answer);
    }

    [Fact]
    public async Task A_form_with_thousands_of_fields_is_refused()
    {
        var fields = string.Join('&', Enumerable.Range(0, ServerLimits.FieldCount + 1).Select(i => $"f{i}=1"));
        using var content = new StringContent(fields, Encoding.UTF8, "application/x-www-form-urlencoded");
        // On a connection of its own: after what other tests of this class send the server closes theirs, which the client may notice too late.
        using var browser = host.NewBrowser();
        using var answer = await browser.PostAsync(new Uri("/en/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Too_long_a_line_and_too_many_headers_are_refused()
    {
        Assert.Contains(" 414 ", await RawAsync($"GET /en/search?q={new string('a', ServerLimits.Line)} HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
        var headers = string.Concat(Enumerable.Range(0, ServerLimits.HeaderCount + 1).Select(i => $"X-H{i}: 1\r\n"));
        Assert.Contains(" 431 ", await RawAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"), StringComparison.Ordinal);
        Assert.Contains(" 431 ", await RawAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', ServerLimits.Headers)}\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Split\r\n : 1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task A_request_that_two_servers_could_read_differently_is_not_read_at_all(string request)
    {
        var answer = await RawAsync(request);
        Assert.True(answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal) || answer.Contains("Connection: close", StringComparison.OrdinalIgnoreCase), answer);
    }

    [Fact]
    public async Task A_name_that_is_not_the_sites_is_refused()
    {
        Assert.StartsWith("HTTP/1.1 400 ", await RawAsync("GET /en/principles HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await RawAsync("GET /en/principles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        var forwarded = await RawAsync("GET /en/principles HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
        Assert.DoesNotContain("evil.example", forwarded, StringComparison.Ordinal);
    }

    /// <summary>Waiting the times out would take minutes; that the server was told them is what can be seen at once.</summary>
    [Fact]
    public void Times_are_limited()
    {
        var server = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal(ServerLimits.HeaderTime, server.RequestHeadersTimeout);
        Assert.Equal(ServerLimits.IdleTime, server.KeepAliveTimeout);
        Assert.NotNull(server.MinRequestBodyDataRate);
        Assert.NotNull(server.MinResponseDataRate);
        Assert.Equal(ServerLimits.AnswerTime, host.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy!.Timeout);
    }

    private async Task<string> RawAsync(string request)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public sealed class NamedHost() : TestHost(Engine.Sqlite, Content.Starter)
    {
        protected override IReadOnlyList<string> Settings => [.. base.Settings, "--hosts", "localhost,127.0.0.1"];
    }
}
