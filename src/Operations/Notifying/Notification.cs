namespace Marrakech.Operations.Notifying;

/// <summary>Something a person was told on the page.</summary>
internal sealed class Notification
{
    public const int TopicLength = 60, SentenceKeyLength = 120, PathLength = 300, KeyLength = 150;

    public required Guid Id { get; init; }
    public required Guid Person { get; init; }
    public required string Topic { get; init; }
    public required string SentenceKey { get; init; }

    /// <summary>What fills the places of the sentence, as a JSON array of texts.</summary>
    public required string Values { get; init; }

    public required string Path { get; init; }
    public required string Key { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ReadAt { get; private set; }
}
