namespace Marrakech.Operations.Contracts.Mail;

/// <summary>When a message leaves.</summary>
public enum MailDelivery
{
    /// <summary>At once.</summary>
    Immediately,

    /// <summary>Joined with the others of the same reader into one message a day.</summary>
    Daily,
}
