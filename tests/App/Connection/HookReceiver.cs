using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marrakech.Connection.Domain.Hooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.App.Connection;

/// <summary>A message as it came.</summary>
internal sealed record HookMessage(string Id, string Timestamp, string Signature, string Body);

/// <summary>A program of an organisation that is told of events: it checks every message as the documentation says (docs/modules/connection-machines.md).</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, bool> known = new();
    private readonly ConcurrentQueue<HookMessage> taken = new();
    private readonly TimeProvider clock;
    private int asked;

    public HookReceiver(TimeProvider clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/hub", async context =>
        {
            Interlocked.Increment(ref asked);
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var headers = context.Request.Headers;
            var message = new HookMessage(headers[HookSignature.DeliveryHeader]!, headers[HookSignature.TimestampHeader]!, headers[HookSignature.SignatureHeader]!, await reader.ReadToEndAsync());
            context.Response.Headers.Location = "/elsewhere";
            context.Response.StatusCode = Status ?? Check(message);
        });
        app.MapPost("/elsewhere", () => WasElsewhere = true);
        app.Start();
    }

    public string Address => app.Urls.First() + "/hub";

    /// <summary>The secret as it was shown.</summary>
    public string Secret { get; set; } = "";

    /// <summary>What it answers whatever comes; null where it checks.</summary>
    public int? Status { get; set; }

    /// <summary>Whether anybody followed a redirection.</summary>
    public bool WasElsewhere { get; private set; }

    /// <summary>How often it was asked.</summary>
    public int Asked => asked;

    /// <summary>The messages it took, the first first.</summary>
    public IReadOnlyList<HookMessage> Taken => [.. taken];

    /// <summary>Kind of event and reference of what it took.</summary>
    public IEnumerable<(string? Event, string? Reference)> Told => Taken.Select(m => JsonDocument.Parse(m.Body).RootElement).Select(b => (b.GetProperty("event").GetString(), b.GetProperty("reference").GetString()));

    /// <summary>Takes a message, or says why not: 400 for one that is too old, 401 for one that is not signed, 409 for one that came before.</summary>
    public int Check(HookMessage message)
    {
        if (!long.TryParse(message.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) || Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - sent) > 300) return StatusCodes.Status400BadRequest;
        var own = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{message.Timestamp}.{message.Body}")));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(own), Encoding.ASCII.GetBytes(message.Signature))) return StatusCodes.Status401Unauthorized;
        var id = JsonDocument.Parse(message.Body).RootElement.GetProperty("id").GetString()!;
        if (id != message.Id || !known.TryAdd(id, true)) return StatusCodes.Status409Conflict;
        taken.Enqueue(message);
        return StatusCodes.Status204NoContent;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
