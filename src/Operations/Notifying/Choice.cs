using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Operations.Notifying;

/// <summary>What a person chose for a topic; without a row the topic's usual choice holds.</summary>
internal sealed class Choice
{
    public const int TopicLength = 60, MailLength = 20;

    public required Guid Person { get; init; }
    public required string Topic { get; init; }
    public required MailChoice Mail { get; set; }
}
