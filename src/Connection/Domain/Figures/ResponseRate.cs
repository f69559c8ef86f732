namespace Marrakech.Connection.Domain.Figures;

/// <summary>What rates need to know of an invitation.</summary>
/// <param name="Organisation">Who was invited.</param>
/// <param name="InvitedOn">Day of the invitation.</param>
/// <param name="AnswerBy">Day it should be answered by.</param>
/// <param name="AnsweredOn">Day of the first answer, an offer or a refusal; null before one.</param>
/// <param name="ClosedOn">Day from which it could not be answered any more, for it was taken back or the request went on; null while it can.</param>
internal sealed record InvitationFact(Guid Organisation, DateOnly InvitedOn, DateOnly AnswerBy, DateOnly? AnsweredOn, DateOnly? ClosedOn)
{
    /// <summary>Whether it was answered by the day that was asked for.</summary>
    public bool IsInTime => AnsweredOn <= AnswerBy;

    /// <summary>Day from which it is known whether it was answered in time; null where it is not, or where nobody could answer until then.</summary>
    public DateOnly? SettledOn(DateOnly today)
    {
        if (IsInTime) return AnsweredOn;
        if (AnsweredOn is null && ClosedOn <= AnswerBy) return null;
        return AnswerBy < today ? AnswerBy.AddDays(1) : null;
    }
}

/// <summary>How invitations are answered: by one organisation, or by all together.</summary>
/// <param name="Invitations">How many are counted.</param>
/// <param name="InTime">How many of these were answered by the day that was asked for.</param>
/// <param name="MedianDays">Days after which half of the answers had come; null where fewer than <see cref="Suppression.Least"/> came.</param>
/// <remarks>
/// An invitation may be to a confidential request, and is private to its partner. So they are counted <see cref="Suppression.Least"/> at a time, in the order they were
/// settled: fewer are not told, and no number rises by a single one.
/// </remarks>
internal sealed record ResponseRate(int Invitations, int InTime, int? MedianDays)
{
    /// <summary>The rate of some invitations; null where too few are settled.</summary>
    public static ResponseRate? Of(IEnumerable<InvitationFact> facts, DateOnly today)
    {
        var settled = facts.Select(f => (Fact: f, On: f.SettledOn(today))).Where(f => f.On is not null).OrderBy(f => f.On).ThenBy(f => f.Fact.InvitedOn).Select(f => f.Fact).ToList();
        settled = settled[..(settled.Count / Suppression.Least * Suppression.Least)];
        if (settled.Count == 0) return null;
        var days = settled.Where(f => f.AnsweredOn is not null).Select(f => f.AnsweredOn!.Value.DayNumber - f.InvitedOn.DayNumber).Order().ToList();
        return new ResponseRate(settled.Count, settled.Count(f => f.IsInTime), days.Count < Suppression.Least ? null : RequestFigures.Part(days, 5));
    }
}

/// <summary>The rates of everybody. Does not change.</summary>
/// <param name="All">That of all organisations together; null where too few invitations are settled.</param>
/// <param name="Each">Those of organisations of which enough are.</param>
internal sealed record ResponseRates(ResponseRate? All, IReadOnlyDictionary<Guid, ResponseRate> Each)
{
    public static ResponseRates None { get; } = new(null, new Dictionary<Guid, ResponseRate>());

    public static ResponseRates Of(IReadOnlyCollection<InvitationFact> facts, DateOnly today) => new(
        ResponseRate.Of(facts, today),
        facts.GroupBy(f => f.Organisation).Select(g => (g.Key, Rate: ResponseRate.Of(g, today))).Where(r => r.Rate is not null).ToDictionary(r => r.Key, r => r.Rate!));
}
