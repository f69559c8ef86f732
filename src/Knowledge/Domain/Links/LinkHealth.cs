namespace Marrakech.Knowledge.Domain.Links;

/// <summary>How a link does. It is dead after failures on <see cref="Fatal"/> different days without an answer between them, and alive again with the first answer. What was not asked says nothing.</summary>
/// <param name="Failures">Days on which it failed since it answered last; at most <see cref="Fatal"/>.</param>
/// <param name="FailedOn">The last of these days, coordinated universal time.</param>
/// <param name="DeadSince">When it was found dead; null while it is not.</param>
/// <param name="AnsweredAt">When it answered last; null where it never did.</param>
internal sealed record LinkHealth(int Failures, DateOnly? FailedOn, DateTimeOffset? DeadSince, DateTimeOffset? AnsweredAt)
{
    public const int Fatal = 3;

    public static readonly LinkHealth Unknown = new(0, null, null, null);

    public bool IsDead => DeadSince is not null;

    /// <summary>How it does after it was asked.</summary>
    /// <param name="answer">What came back.</param>
    /// <param name="isWorldThere">Whether anything else answered at the same time: where nothing does, our own line may be cut, and nobody is accused.</param>
    /// <param name="at">When it was asked.</param>
    public LinkHealth After(LinkAnswer answer, bool isWorldThere, DateTimeOffset at)
    {
        if (answer == LinkAnswer.Here) return new LinkHealth(0, null, null, at);
        if (LinkAnswers.LeftAlone(answer) is not null) return this;
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if ((answer == LinkAnswer.Unreached && !isWorldThere) || day <= FailedOn) return this;
        var failures = Math.Min(Failures + 1, Fatal);
        return this with { Failures = failures, FailedOn = day, DeadSince = DeadSince ?? (failures == Fatal ? at : null) };
    }

    /// <summary>Days until it is asked again: the next day while it is doubtful or its site leaves unsaid whether it may be, else as usual.</summary>
    public int DaysToNext(LinkAnswer answer, int usual) => IsDead || answer is LinkAnswer.Here or LinkAnswer.Unwanted ? usual : 1;
}
