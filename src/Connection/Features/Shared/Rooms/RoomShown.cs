using Marrakech.Connection.Data.Rooms;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Connection.Features.Shared.Rooms;

/// <summary>The form of a message.</summary>
/// <param name="Code">Reference of the request.</param>
/// <param name="Text">What was typed.</param>
internal sealed record RoomMessageForm(string Code, string? Text);

/// <summary>An entry as a page shows it.</summary>
/// <param name="Room">Its room.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Author">Name of who wrote it; null for somebody who holds no role any more.</param>
/// <param name="File">The file that was shared with it; null for none, or one that was taken away.</param>
/// <param name="IsNew">Whether it is another's and the reader has not seen it before.</param>
internal sealed record RoomEntryShown(Room Room, RoomEntry Entry, string? Author, AttachedFile? File, bool IsNew);

/// <summary>A meeting as a page shows it.</summary>
/// <param name="Room">Its room.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Clock">What the clocks at the hub's seat show when it begins.</param>
/// <param name="Zone">Their time zone.</param>
/// <param name="MayChange">Whether the reader may change or cancel it.</param>
internal sealed record RoomMeetingShown(Room Room, RoomMeeting Meeting, DateTime Clock, string Zone, bool MayChange)
{
    /// <summary>The place where it is an address of the web; null where it is words.</summary>
    public string? Link => Uri.TryCreate(Meeting.Place, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;
}
