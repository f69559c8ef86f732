using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Marrakech.Bench.Site;

/// <summary>A load of many connections over plain sockets, where no load generator is installed.</summary>
internal static class SocketLoad
{
    /// <summary>Answers per second, the paths taken in turn.</summary>
    /// <param name="freshKey">Where given, each request carries a query nobody asked before.</param>
    public static async Task<double> PerSecondAsync(Uri address, IReadOnlyList<string> paths, string? freshKey, TimeSpan duration)
    {
        using var end = new CancellationTokenSource(duration);
        var counts = await Task.WhenAll(Enumerable.Range(0, Load.Connections)
            .Select(n => Task.Run(() => ConnectionAsync(address, number => Request(address, paths, freshKey, n, number), end.Token))));
        return counts.Sum() / duration.TotalSeconds;
    }

    private static byte[] Request(Uri address, IReadOnlyList<string> paths, string? freshKey, int connection, int number)
    {
        var path = paths[(connection + number) % paths.Count];
        if (freshKey is not null) path = Fresh.Path(path, $"{freshKey}-{connection}-{number}");
        return Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: br\r\n\r\n");
    }

    private static async Task<int> ConnectionAsync(Uri address, Func<int, byte[]> request, CancellationToken end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var buffer = new byte[256 * 1024];
        var count = 0;
        while (!end.IsCancellationRequested)
        {
            await socket.SendAsync(request(count));
            await ReadAnswerAsync(socket, buffer);
            count++;
        }

        return count;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var (filled, length) = (0, -1);
        while (length < 0 || filled < length)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0) throw new InvalidOperationException("The server closed the connection.");
            filled += read;
            length = LengthOf(buffer.AsSpan(0, filled));
        }
    }

    /// <summary>Length of the whole answer at the start of <paramref name="bytes"/>, or -1 while it cannot be told.</summary>
    private static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.IndexOf("\r\n\r\n"u8);
        if (head < 0) return -1;
        if (!bytes.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(bytes[..Math.Min(head, 200)]));
        var name = "\r\nContent-Length: "u8;
        var at = bytes[..head].IndexOf(name);
        if (at < 0) return bytes.EndsWith("\r\n0\r\n\r\n"u8) ? bytes.Length : -1;
        var value = bytes[(at + name.Length)..];
        return head + 4 + int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
