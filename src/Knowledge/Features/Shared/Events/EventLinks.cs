namespace Marrakech.Knowledge.Features.Shared.Events;

/// <summary>Addresses of events and trainings, without language.</summary>
internal static class EventLinks
{
    public const string List = "/events", Past = "/events/past", Calendar = "/events.ics", Own = "/account/registrations";

    /// <summary>One event as a calendar; it stands under the language.</summary>
    public static string CalendarOf(string code) => $"{KnowledgeLinks.Practice(code)}.ics";

    /// <summary>Where people register, and withdraw.</summary>
    public static string Register(string code) => $"{KnowledgeLinks.Practice(code)}/register";

    /// <summary>Where its organiser looks after the registration.</summary>
    public static string Organise(string code) => $"{KnowledgeLinks.Practice(code)}/registration";

    /// <summary>Who registered, as a file; it stands under the language.</summary>
    public static string Registrants(string code) => $"{Organise(code)}.csv";
}
