using MimeKit;

namespace Marrakech.Operations.Mail;

/// <summary>Hands a letter on. When it returns, the receiver has it.</summary>
internal interface IMailTransport
{
    /// <exception cref="Contracts.Jobs.JobFailedException">The receiver did not take it.</exception>
    Task SendAsync(MimeMessage letter, CancellationToken ct);
}
