using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>The daemon of ClamAV as far as we speak with it: reads the pieces of one upload and answers.</summary>
public sealed class ScannerTests(ScannerTests.ScannedHost host) : IClassFixture<ScannerTests.ScannedHost>
{
    [Theory]
    [InlineData("stream: OK\0", "F-")]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", "Infected")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", "NotScanned")]
    [InlineData("", "NotScanned")]
    public async Task The_scanner_decides(string says, string becomes)
    {
        host.Daemon.Answer = says;
        Assert.StartsWith(becomes, await host.UploadAsync(Samples.Pdf, "report.pdf"), StringComparison.Ordinal);
        Assert.Equal(Samples.Pdf, host.Daemon.Heard);
    }

    [Fact]
    public async Task Without_an_answer_nothing_is_taken_in()
    {
        await using var lonely = new LonelyHost();
        await lonely.InitializeAsync();
        Assert.Equal("NotScanned", await lonely.UploadAsync(Samples.Pdf, "report.pdf"));
    }

    public sealed class ScannedHost : FileHost
    {
        public ScannedHost()
            : this(new ClamDaemon())
        {
        }

        private ScannedHost(ClamDaemon daemon)
            : base(Engine.Sqlite, "--clamd", $"127.0.0.1:{daemon.Port}") => Daemon = daemon;

        internal ClamDaemon Daemon { get; }
    }

    private sealed class LonelyHost() : FileHost(Engine.Sqlite, "--clamd", "127.0.0.1:1");

    internal sealed class ClamDaemon : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public ClamDaemon()
        {
            listener.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public string Answer { get; set; } = "";

        public byte[] Heard { get; private set; } = [];

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync()
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                var command = new byte[10];
                await stream.ReadExactlyAsync(command);
                Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
                var (heard, size) = (new List<byte>(), new byte[4]);
                while (await LengthAsync(stream, size) is > 0 and var length)
                {
                    var piece = new byte[length];
                    await stream.ReadExactlyAsync(piece);
                    heard.AddRange(piece);
                }

                Heard = [.. heard];
                await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer));
            }
        }

        private static async Task<int> LengthAsync(NetworkStream stream, byte[] size)
        {
            await stream.ReadExactlyAsync(size);
            return BinaryPrimitives.ReadInt32BigEndian(size);
        }
    }
}
