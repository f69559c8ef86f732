using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Data.Contributions;

/// <summary>An item as its contributors published it. Immutable: a change brings a new version.</summary>
internal sealed class ItemVersion
{
    /// <summary>Number of the version an item began with: whose it is, it stays, whoever changes it.</summary>
    public const int First = 1;

    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }

    /// <summary>From 1, part of its address.</summary>
    public required int Number { get; init; }

    /// <summary>Whether it is the newest.</summary>
    public required bool IsCurrent { get; set; }

    /// <summary>Reference of the contribution it came from; null where it was taken over from another repository.</summary>
    public string? Contribution { get; init; }

    /// <summary>The organisation that contributed it; null for a person in their own name.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>The public answers, as JSON; the contact only where its consent was given.</summary>
    public required string Answers { get; set; }

    public required DateTimeOffset SubmittedAt { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>How many reviewers scored it.</summary>
    public required int Reviewers { get; init; }

    public ContributionAnswers Read() => ContributionAnswers.Parse(Answers);
}
