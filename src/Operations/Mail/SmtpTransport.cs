using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Settings;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Marrakech.Operations.Mail;

/// <summary>Sends by the mail server of the settings.</summary>
internal sealed partial class SmtpTransport(SmtpSettings server, ILogger<SmtpTransport> log) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task SendAsync(MimeMessage letter, CancellationToken ct)
    {
        try
        {
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await client.ConnectAsync(server.Host, server.Port, Protection(), ct);
            if (server.User is { } user) await client.AuthenticateAsync(user, server.Password!.Value, ct);
            // From here on nobody may cancel: a letter cut off after its last line may have been taken, and would come twice.
            await client.SendAsync(letter, CancellationToken.None);
            await LeaveAsync(client);
        }
        catch (SmtpCommandException refusal)
        {
            // The server's words often repeat the address: only the codes are written down.
            Refused((int)refusal.StatusCode, refusal.ErrorCode);
            throw new JobFailedException(refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? "JobFailure.MailAddress" : "JobFailure.MailRefused");
        }
        catch (Exception failure) when (failure is IOException or SocketException or SslHandshakeException or SmtpProtocolException or AuthenticationException or ServiceNotConnectedException or TimeoutException or NotSupportedException)
        {
            Unreachable(failure.GetType().Name);
            throw new JobFailedException("JobFailure.MailServer");
        }
    }

    private SecureSocketOptions Protection() => server.Protection switch
    {
        SmtpProtection.Start => SecureSocketOptions.StartTls,
        SmtpProtection.Always => SecureSocketOptions.SslOnConnect,
        SmtpProtection.None => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"The protection {server.Protection} is unknown."),
    };

    /// <summary>The letter is sent; a server that hangs up instead of saying goodbye changes nothing about that.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or CommandException)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server refused a message with code {Code} ({What})")]
    private partial void Refused(int code, SmtpErrorCode what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server could not be used: {What}")]
    private partial void Unreachable(string what);
}
