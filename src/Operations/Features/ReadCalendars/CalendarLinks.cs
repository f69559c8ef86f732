namespace Marrakech.Operations.Features.ReadCalendars;

/// <summary>Addresses of the calendars, without language.</summary>
internal static class CalendarLinks
{
    public const string List = "/administration/calendars", New = List + "/new";

    public static string Of(string seat) => $"{List}/{seat}";

    public static string Import(string seat) => $"{List}/{seat}/import";
}
