using Marrakech.Kernel.Reference;

namespace Marrakech.Operations.Contracts.Mail;

/// <summary>A message to one reader.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Mailbox of the reader, without a name: <c>person@example.org</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Language of the reader.</summary>
    public required Language Language { get; init; }

    /// <summary>What it is about, for the operator: name of a topic, as <c>invitation</c>. At most 60 characters.</summary>
    public required string Topic { get; init; }

    /// <summary>Idempotency key, at most 200 characters: of the messages with one key only the first is sent.</summary>
    public required string Key { get; init; }

    /// <summary>What it says.</summary>
    public required MailWords Words { get; init; }

    /// <summary>Where its one link leads: a path on this site without language, beginning with a slash.</summary>
    public required string Path { get; init; }

    /// <summary>When it leaves.</summary>
    public MailDelivery Delivery { get; init; } = MailDelivery.Immediately;

    /// <summary>Path without language where the reader stops such messages without signing in; null for messages nobody can refuse.</summary>
    public string? UnsubscribePath { get; init; }
}
