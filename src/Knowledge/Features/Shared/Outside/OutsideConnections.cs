using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Marrakech.Knowledge.Domain.Outside;

namespace Marrakech.Knowledge.Features.Shared.Outside;

/// <summary>The one place where connections are made to addresses somebody typed. Each is judged where it is made: a name may lead elsewhere each time it is asked.</summary>
/// <param name="isOpen">Whether an address may be reached.</param>
internal sealed class OutsideConnections(Predicate<IPAddress> isOpen)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>Connections to public addresses; to all, where the operator wants that.</summary>
    public static OutsideConnections Reaching(bool isPrivateToo) => new(isPrivateToo ? _ => true : PublicAddress.Is);

    /// <summary>What requests go through: no proxy, no cookies, and nothing fetched that a certificate names.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = ConnectAsync,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // A certificate may name addresses of its issuer and of its revocation; following them would go around the judgement above.
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck } },
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, limit.Token);
            var open = addresses.Where(a => isOpen(a)).ToArray();
            if (open.Length == 0) throw new OutsideException(addresses.Length == 0 ? OutsideProblem.NoHost : OutsideProblem.Closed);
            return await ConnectAsync(open, context.DnsEndPoint.Port, limit.Token);
        }
        catch (SocketException e)
        {
            throw new OutsideException(e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.ConnectionRefused ? OutsideProblem.NoHost : OutsideProblem.Unreached, e);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new OutsideException(OutsideProblem.Unreached, e);
        }
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] open, int port, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
