using Marrakech.Knowledge.Domain.Links;

namespace Marrakech.Knowledge.Data.Links;

/// <summary>The address of a link of published items, and how it does. Several items may share one.</summary>
internal sealed class CheckedLink
{
    public const int AddressLength = 500, HostLength = AddressLength, AnswerLength = 20;

    public required Guid Id { get; init; }
    public required string Address { get; init; }

    /// <summary>Its host, with the port where that is unusual, so that none is asked by several at a time.</summary>
    public required string Host { get; init; }

    /// <summary>When it was known first.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it is asked next.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>What came back last; null before it was asked.</summary>
    public LinkAnswer? Answer { get; private set; }

    public int Failures { get; private set; }
    public DateOnly? FailedOn { get; private set; }
    public DateTimeOffset? DeadSince { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public LinkHealth Health() => new(Failures, FailedOn, DeadSince, AnsweredAt);

    /// <summary>How it does after it was asked.</summary>
    public LinkHealth After(LinkAnswer answer, bool isWorldThere, DateTimeOffset at) => Health().After(LinkAnswers.Counted(answer, AnsweredAt ?? AddedAt, at), isWorldThere, at);

    /// <summary>Notes what came back.</summary>
    public void Asked(LinkAnswer answer, LinkHealth health, DateTimeOffset next)
    {
        (Answer, DueAt) = (answer, next);
        (Failures, FailedOn, DeadSince, AnsweredAt) = (health.Failures, health.FailedOn, health.DeadSince, health.AnsweredAt);
    }
}

/// <summary>That an item holds a link.</summary>
internal sealed class ItemLink
{
    public required Guid ItemId { get; init; }
    public required Guid LinkId { get; init; }
}
