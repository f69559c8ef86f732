using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Events;

/// <summary>What of days and place differs between two versions of an event.</summary>
/// <param name="Was">The days before; null where none were told.</param>
/// <param name="Is">The days now; null where none are told.</param>
/// <param name="WasAt">The place before, as its organiser said it.</param>
/// <param name="IsAt">The place now.</param>
internal sealed record EventMove(EventDays? Was, EventDays? Is, string? WasAt, string? IsAt)
{
    public bool IsOnOtherDays => Was != Is;

    public bool IsElsewhere => WasAt != IsAt;

    /// <summary>The move; null where both stand as they were.</summary>
    public static EventMove? Between(ContributionAnswers before, ContributionAnswers after) =>
        new EventMove(EventDays.Of(before), EventDays.Of(after), PlaceOf(before), PlaceOf(after)) is var move && (move.IsOnOtherDays || move.IsElsewhere) ? move : null;

    /// <summary>Where it takes place.</summary>
    public static string? PlaceOf(ContributionAnswers answers) => answers.One("venue") ?? answers.One(AnswerNames.Place);

    /// <summary>Whether it is over, whichever of the two counts.</summary>
    public bool IsOver(DateOnly today) => (Was?.IsOver(today) ?? true) && (Is?.IsOver(today) ?? true);
}
