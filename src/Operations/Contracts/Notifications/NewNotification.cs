using Marrakech.Kernel.Reference;

namespace Marrakech.Operations.Contracts.Notifications;

/// <summary>Who is told.</summary>
/// <param name="Person">Pseudonym of the person.</param>
/// <param name="Address">Mailbox for messages, without a name; null where there is none, or none confirmed.</param>
/// <param name="Language">Language of messages; the page speaks the language it is read in.</param>
public sealed record Recipient(Guid Person, string? Address, Language Language);

/// <summary>Something a person is to know.</summary>
public sealed record NewNotification
{
    /// <summary>Who is told.</summary>
    public required Recipient To { get; init; }

    /// <summary>Name of a registered topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Key of the one sentence that says it, with places <c>{0}</c>, <c>{1}</c>. Nothing confidential: it also stands in the subject of a message.</summary>
    public required string SentenceKey { get; init; }

    /// <summary>What fills the places: names, codes, days as text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Where it leads: a path on this site without language, beginning with a slash, at most 300 characters.</summary>
    public required string Path { get; init; }

    /// <summary>Idempotency key, at most 150 characters: a person is told once about one key.</summary>
    public required string Key { get; init; }
}
