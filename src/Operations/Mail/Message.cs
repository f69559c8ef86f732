namespace Marrakech.Operations.Mail;

/// <summary>Where a message stands. Stored by name.</summary>
internal enum MessageState
{
    /// <summary>For its job. When that was given up, the message stays here and the job is shown as failed.</summary>
    Waiting,

    /// <summary>For the day's digest.</summary>
    Held,

    /// <summary>Became part of a digest.</summary>
    Joined,

    Sent,
}

/// <summary>A row of the outbox. What it says is dropped once it has left; the row itself stays for a while, so that its key is known.</summary>
internal sealed class Message
{
    public const int AddressLength = 320, LanguageLength = 2, TopicLength = 60, KeyLength = 200, SubjectLength = 300, UnsubscribeLength = 1000, StateLength = 10;

    public Message(MailBody body, bool isHeld)
    {
        (Subject, Text, Html) = (body.Subject.Length > SubjectLength ? body.Subject[..SubjectLength] : body.Subject, body.Text, body.Html);
        State = isHeld ? MessageState.Held : MessageState.Waiting;
    }

    private Message()
    {
    }

    public required Guid Id { get; init; }
    public required string Address { get; init; }
    public required string Language { get; init; }
    public required string Topic { get; init; }
    public required string Key { get; init; }
    public string? Unsubscribe { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>A whole page, or the part of one while it is held for a digest.</summary>
    public string Html { get; private set; } = "";

    public MessageState State { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The digest it became part of.</summary>
    public Guid? JoinedInto { get; private set; }
}
