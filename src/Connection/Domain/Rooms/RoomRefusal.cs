namespace Marrakech.Connection.Domain.Rooms;

/// <summary>Why something is not done in a room; its sentence is <c>Room.Refusal.{Name}</c>.</summary>
internal enum RoomRefusal
{
    /// <summary>Whoever asks takes no part in it, or no longer.</summary>
    NotYours,

    /// <summary>The request is over: the room is read, and nobody writes in it any more.</summary>
    Closed,

    /// <summary>Neither words nor a file.</summary>
    TextMissing,
    TooLong,

    /// <summary>It holds as much as it may.</summary>
    Full,

    /// <summary>There is no such file, or somebody else shared it.</summary>
    NotYourFile,

    /// <summary>There is no such meeting, or somebody else arranged it.</summary>
    NotYourMeeting,

    /// <summary>It was cancelled, or it has begun.</summary>
    MeetingOver,

    /// <summary>Somebody changed the same meanwhile.</summary>
    ChangedMeanwhile,
}
