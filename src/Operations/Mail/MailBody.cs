namespace Marrakech.Operations.Mail;

/// <summary>What a reader sees of a message, in both forms.</summary>
internal sealed record MailBody(string Subject, string Text, string Html);
