using Marrakech.Operations.Contracts.Calendars;

namespace Marrakech.Connection.Domain.Requests;

/// <summary>A country that was declined appeals once; an officer who had no part in the refusal decides.</summary>
internal static class Appeals
{
    /// <summary>Working days after the refusal in which the country appeals.</summary>
    public const int Within = 20;

    /// <summary>Working days after the appeal in which it is decided.</summary>
    public const int DecideWithin = 10;

    /// <summary>Until when the country may appeal; null where it cannot, or has done so.</summary>
    public static Deadline? Until(RequestStory story, SeatCalendar calendar) =>
        story.State == RequestState.Declined && !story.WasAppealed ? calendar.After(calendar.DayAt(story.Steps[^1].At), Within) : null;

    /// <summary>What stands against an appeal at an instant; null where nothing does but what <see cref="RequestStory.Refusal"/> says.</summary>
    public static RequestRefusal? Refusal(RequestStory story, SeatCalendar calendar, DateTimeOffset at) =>
        Until(story, calendar) is { } until && at >= until.End ? RequestRefusal.AppealTooLate : null;

    /// <summary>Whether somebody had a part in the refusal: made a move of the secretariat before it, or gave an opinion.</summary>
    /// <param name="person">Pseudonym.</param>
    /// <param name="steps">Number and mover's pseudonym of each step the secretariat made.</param>
    /// <param name="declined">Number of the step that declined.</param>
    /// <param name="assessors">Who gave the opinions.</param>
    public static bool TookPart(Guid person, IEnumerable<(int Number, Guid? Person)> steps, int declined, IEnumerable<Guid?> assessors) =>
        steps.Any(s => s.Number <= declined && s.Person == person) || assessors.Contains(person);
}
