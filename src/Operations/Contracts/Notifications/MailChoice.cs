namespace Marrakech.Operations.Contracts.Notifications;

/// <summary>What a person wants by e-mail about a topic. On the page everything appears always.</summary>
public enum MailChoice
{
    /// <summary>A message at once.</summary>
    Immediately,

    /// <summary>One message a day about everything.</summary>
    Daily,

    /// <summary>No message.</summary>
    Never,
}
