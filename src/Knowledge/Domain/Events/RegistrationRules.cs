namespace Marrakech.Knowledge.Domain.Events;

/// <summary>How somebody is registered. Stored by name.</summary>
internal enum RegistrantState
{
    Confirmed,

    /// <summary>All places are taken; the first in line moves up when one gets free.</summary>
    Waiting,
}

/// <summary>Why somebody is not registered, or not taken off. The reader sees <c>Registration.Refusal.{name}</c>.</summary>
internal enum RegistrationRefusal
{
    ConsentMissing,
    NotOpen,
    LastDayOver,
    Over,
    Already,
    NotRegistered,
}

/// <summary>Why the organiser's settings are not taken. The reader sees <c>Organise.Refusal.{name}</c>.</summary>
internal enum OrganiseRefusal
{
    NoDays,
    Over,
    PlacesNotUnderstood,
    PlacesTaken,
    LastDayNotUnderstood,
    LastDayTooLate,
    Overtaken,
}

/// <summary>When people may register, and who gets a place.</summary>
internal static class RegistrationRules
{
    /// <summary>Most places of an event.</summary>
    public const int MostPlaces = 10_000;

    /// <summary>What stands against registering today; null where nothing does.</summary>
    /// <param name="isOpen">Whether the organiser takes registrations.</param>
    /// <param name="lastDay">The last day on which they do.</param>
    /// <param name="days">The days of the event; null where it has none any more.</param>
    /// <param name="today">The day now, coordinated universal time.</param>
    public static RegistrationRefusal? AgainstRegistering(bool isOpen, DateOnly lastDay, EventDays? days, DateOnly today) =>
        days is null || !isOpen ? RegistrationRefusal.NotOpen
        : days.IsOver(today) ? RegistrationRefusal.Over
        : lastDay < today ? RegistrationRefusal.LastDayOver
        : null;

    /// <summary>What somebody becomes who registers now. Nobody passes those who wait.</summary>
    public static RegistrantState Newcomer(int places, int confirmed, int waiting) => confirmed < places && waiting == 0 ? RegistrantState.Confirmed : RegistrantState.Waiting;

    /// <summary>How many of those who wait move up.</summary>
    public static int MovingUp(int places, int confirmed, int waiting) => Math.Clamp(places - confirmed, 0, waiting);

    /// <summary>What stands against settings of the organiser; null where nothing does.</summary>
    public static OrganiseRefusal? AgainstSettings(int? places, int confirmed, DateOnly? lastDay, EventDays? days, DateOnly today) =>
        days is null ? OrganiseRefusal.NoDays
        : days.IsOver(today) ? OrganiseRefusal.Over
        : places is null or < 1 or > MostPlaces ? OrganiseRefusal.PlacesNotUnderstood
        : places < confirmed ? OrganiseRefusal.PlacesTaken
        : lastDay is null ? OrganiseRefusal.LastDayNotUnderstood
        : lastDay > days.Ends ? OrganiseRefusal.LastDayTooLate
        : null;
}
