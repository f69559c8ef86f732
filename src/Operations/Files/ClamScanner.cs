using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Settings;
using Microsoft.Extensions.Logging;

namespace Marrakech.Operations.Files;

/// <summary>Asks the daemon of ClamAV by its command INSTREAM: pieces with their length before each, a length of zero at the end.</summary>
internal sealed partial class ClamScanner(ScannerSettings settings, ILogger<ClamScanner> log) : IFileScanner
{
    private const int Piece = 64 * 1024, LongestAnswer = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host, settings.Port, limit.Token);
            await using var daemon = client.GetStream();
            await SendAsync(daemon, content, limit.Token);
            var answer = await AnswerAsync(daemon, limit.Token);
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal)) return ScanVerdict.Infected;
            if (answer == "stream: OK") return ScanVerdict.Clean;
            NotUnderstood(answer);
            return ScanVerdict.Unknown;
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            Unreachable(failure.GetType().Name);
            return ScanVerdict.Unknown;
        }
    }

    private static async Task SendAsync(NetworkStream daemon, Stream content, CancellationToken ct)
    {
        await daemon.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var piece = new byte[4 + Piece];
        int count;
        do
        {
            count = await content.ReadAsync(piece.AsMemory(4), ct);
            BinaryPrimitives.WriteInt32BigEndian(piece, count);
            await daemon.WriteAsync(piece.AsMemory(0, 4 + count), ct);
        }
        while (count > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream daemon, CancellationToken ct)
    {
        var answer = new byte[LongestAnswer];
        var count = await daemon.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, ct);
        return Encoding.ASCII.GetString(answer, 0, count).TrimEnd('\0', '\n', ' ');
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The virus scanner answered: {Answer}")]
    private partial void NotUnderstood(string answer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The virus scanner could not be asked: {What}")]
    private partial void Unreachable(string what);
}
