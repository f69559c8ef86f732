using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Marrakech.App.Operations;

/// <summary>A mail server of a few lines: takes every letter, or answers as the test says.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<(string Id, string Bytes)> letters = new();
    private readonly Task accepting;
    private readonly Lock counting = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> waits = [];

    public SmtpSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What is answered after a letter, by how many came before it: null takes it and never answers.</summary>
    public Func<int, string?> AfterLetter { get; set; } = _ => "250 taken";

    /// <summary>What is answered to the name of a reader.</summary>
    public Func<string> AfterReader { get; set; } = () => "250 known";

    /// <summary>Every letter that came, repeats too.</summary>
    public IReadOnlyList<(string Id, string Bytes)> Letters => [.. letters];

    /// <summary>Ends when so many different letters have come.</summary>
    public Task DifferentAsync(int count)
    {
        lock (counting)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Different >= count) reached.SetResult();
            else waits.Add((count, reached));
            return reached.Task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private int Different => letters.Select(l => l.Id).Distinct().Count();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 sink");
                while (await reader.ReadLineAsync(closing.Token) is { } line)
                {
                    var answer = line.ToUpperInvariant() switch
                    {
                        var l when l.StartsWith("RCPT", StringComparison.Ordinal) => AfterReader(),
                        "DATA" => "354 go on",
                        "QUIT" => "221 bye",
                        _ => "250 well",
                    };
                    await writer.WriteLineAsync(answer);
                    if (answer.StartsWith("354", StringComparison.Ordinal)) await writer.WriteLineAsync(Take(await LetterAsync(reader)) ?? await NeverAsync());
                }
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException)
            {
            }
        }
    }

    private async Task<string> NeverAsync()
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, closing.Token);
        return "";
    }

    private async Task<string> LetterAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".") text.Append(line).Append("\r\n");
        return text.ToString();
    }

    private string? Take(string letter)
    {
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(letter));
        lock (counting)
        {
            var answer = AfterLetter(letters.Count);
            letters.Enqueue((MimeMessage.Load(bytes).MessageId!, letter));
            foreach (var (_, reached) in waits.Where(w => w.Count <= Different)) reached.TrySetResult();
            return answer;
        }
    }
}
