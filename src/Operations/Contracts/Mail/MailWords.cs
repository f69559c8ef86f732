namespace Marrakech.Operations.Contracts.Mail;

/// <summary>What a message says, as keys of texts; every sentence may use the same <see cref="Values"/> as its places <c>{0}</c>, <c>{1}</c>.</summary>
public sealed record MailWords
{
    /// <summary>Key of the subject line.</summary>
    public required string Subject { get; init; }

    /// <summary>Keys of the paragraphs, in order.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Key of the words of the one link.</summary>
    public required string Link { get; init; }

    /// <summary>What fills the places: names, days as text. Never a secret; the link alone may carry a token.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
