using System.Globalization;

namespace Marrakech.Connection.Features.Shared.Rooms;

/// <summary>Addresses of rooms, without language. The same for everybody who takes part.</summary>
internal static class RoomLinks
{
    /// <summary>The room of a request.</summary>
    public static string One(string request) => $"/rooms/{request}";

    /// <summary>Where a message is written.</summary>
    public static string Write(string request) => $"{One(request)}/write";

    /// <summary>The files that were shared.</summary>
    public static string Files(string request) => $"{One(request)}/files";

    /// <summary>Where a meeting is arranged.</summary>
    public static string Arrange(string request) => $"{One(request)}/meetings";

    /// <summary>Where a meeting is changed or cancelled.</summary>
    public static string Change(string request, int meeting) => string.Create(CultureInfo.InvariantCulture, $"{Arrange(request)}/{meeting}");

    /// <summary>A meeting for a calendar; it stands under the language.</summary>
    public static string Calendar(string request, string meeting) => $"{Arrange(request)}/{meeting}/calendar.ics";
}
