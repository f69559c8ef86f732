namespace Marrakech.Connection.Data.Rooms;

/// <summary>What an entry of a room says. Stored by name; its words are <c>RoomEntry.{Name}</c>.</summary>
internal enum RoomEntryKind
{
    Message,
    MeetingArranged,
    MeetingChanged,
    MeetingCancelled,
}

/// <summary>An entry of a room: a message with words, a file or both, or what became of a meeting. Never changed.</summary>
internal sealed class RoomEntry
{
    public const int TextLength = 4_000, FileLength = 20, Most = 5_000;

    /// <summary>Kind of thing the files of a room are attached to; the key is the reference of what it belongs to.</summary>
    public const string Thing = "room";

    /// <summary>How the secretariat stands in <see cref="Party"/>.</summary>
    public const string SecretariatParty = "secretariat";

    public required Guid Id { get; init; }

    /// <summary>Id of what the room belongs to.</summary>
    public required Guid RoomId { get; init; }

    /// <summary>Position among the entries of the room, from 1.</summary>
    public required int Number { get; init; }

    public required RoomEntryKind Kind { get; init; }

    /// <summary>For whom it was written: a partner's public code, the code of one of two introduced countries, <see cref="Domain.Responses.ResponsePlan.CountryParty"/>, or <see cref="SecretariatParty"/>.</summary>
    public required string Party { get; init; }

    /// <summary>Pseudonym of who wrote it.</summary>
    public Guid? Person { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The message; null for what is told of a meeting, and for a file without words.</summary>
    public string? Text { get; init; }

    /// <summary>Public number of the file that was shared with it, as <c>F-000012</c>.</summary>
    public string? File { get; init; }

    /// <summary>Number of the meeting it tells of.</summary>
    public int? Meeting { get; init; }
}

/// <summary>How far somebody has read a room.</summary>
internal sealed class RoomVisit
{
    /// <summary>Id of what the room belongs to.</summary>
    public required Guid RoomId { get; init; }

    /// <summary>Pseudonym.</summary>
    public required Guid Person { get; init; }

    /// <summary>Number of the last entry there was when they opened it last.</summary>
    public required int Seen { get; set; }
}
