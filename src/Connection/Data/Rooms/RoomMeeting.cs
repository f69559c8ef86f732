using Marrakech.Connection.Domain.Rooms;

namespace Marrakech.Connection.Data.Rooms;

/// <summary>A meeting of those who take part in a room.</summary>
internal sealed class RoomMeeting
{
    public const int Most = 200;

    public required Guid Id { get; init; }

    /// <summary>Id of what the room belongs to.</summary>
    public required Guid RoomId { get; init; }

    /// <summary>Position among the meetings of the room, from 1.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset StartsAt { get; set; }

    /// <summary>Length in minutes.</summary>
    public required int Minutes { get; set; }

    /// <summary>Place or link.</summary>
    public required string Place { get; set; }

    public string? Agenda { get; set; }

    /// <summary>Counts changes, for calendars; of two who change it at once the second is told.</summary>
    public required int Sequence { get; set; }

    /// <summary>Who arranged it, as in <see cref="RoomEntry.Party"/>.</summary>
    public required string Party { get; init; }

    /// <summary>Pseudonym of who arranged it.</summary>
    public Guid? Person { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>When it was cancelled; null where it was not.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    public MeetingPlan Read() => new(Title, StartsAt, Minutes, Place, Agenda);

    /// <summary>Whether it can still be changed or cancelled.</summary>
    public bool IsAhead(DateTimeOffset now) => CancelledAt is null && StartsAt > now;

    public void Take(MeetingPlan plan) => (Title, StartsAt, Minutes, Place, Agenda) = (plan.Title, plan.StartsAt, plan.Minutes, plan.Place, plan.Agenda);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Number, Title, StartsAt, Minutes, Place, Agenda, Sequence, CancelledAt };
}
