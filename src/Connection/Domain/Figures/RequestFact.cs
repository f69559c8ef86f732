using Marrakech.Connection.Domain.Requests;
using Marrakech.Operations.Contracts.Calendars;

namespace Marrakech.Connection.Domain.Figures;

/// <summary>A stay in a state that is over.</summary>
/// <param name="State">The state.</param>
/// <param name="Days">Working days from the day it came there, which does not count, to the day it left.</param>
internal sealed record Stay(RequestState State, int Days);

/// <summary>A promise counted from submission that was done.</summary>
/// <param name="Duty">What was promised.</param>
/// <param name="Days">Working days the clock ran until it was done.</param>
/// <param name="InTime">Whether that was in time.</param>
internal sealed record DoneDuty(Duty Duty, int Days, bool InTime);

/// <summary>What the figures of the hub need to know of a submitted request.</summary>
internal sealed record RequestFact
{
    public required RequestState State { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public required Track Track { get; init; }

    /// <summary>Whether the register says that it is overdue.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>Whether its objectives, its country and its kinds of support are nobody's to know.</summary>
    public required bool IsConfidential { get; init; }

    /// <summary>Whether anybody or anything was accepted as helpful for it, or a response was agreed.</summary>
    public required bool IsServed { get; init; }

    /// <summary>Numbers of its objectives.</summary>
    public required IReadOnlyList<string> Objectives { get; init; }

    /// <summary>ISO 3166-1 codes of the countries that ask, each once.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>UN M49 codes of the regions of the countries that ask, each once; empty where they lie in none.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Kinds of support.</summary>
    public required IReadOnlyList<string> Supports { get; init; }

    public IReadOnlyList<Stay> Stays { get; init; } = [];
    public IReadOnlyList<DoneDuty> Done { get; init; } = [];

    /// <summary>The stays that are over.</summary>
    public static IReadOnlyList<Stay> StaysOf(RequestStory story, SeatCalendar calendar)
    {
        var moves = story.Steps.Where(s => !RequestLife.KeepsState(s.Move)).ToList();
        return [.. moves.Zip(moves.Skip(1), (came, left) => new Stay(came.To, calendar.Between(calendar.DayAt(came.At), calendar.DayAt(left.At))))];
    }

    /// <summary>The promises that were done.</summary>
    public static IReadOnlyList<DoneDuty> DoneOf(RequestStory story, SeatCalendar calendar) =>
        [.. RequestClock.All(story, calendar, story.Steps[^1].At).Where(d => d.DoneAt is not null).Select(d => new DoneDuty(d.Duty, RequestClock.Ran(story, d.Duty, calendar, d.DoneAt!.Value), d.State == DutyState.Kept))];
}
