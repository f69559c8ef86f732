namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>How old what somebody told of itself may be. Its words are <c>Capability.{Name}</c>.</summary>
internal enum Age
{
    Fresh,

    /// <summary>Not confirmed lately: it counts less each day.</summary>
    Fading,

    /// <summary>So old that it counts for nothing.</summary>
    Old,
}

/// <summary>What somebody told of itself counts in full for a while and fades out.</summary>
internal static class Freshness
{
    /// <summary>Days for which it counts in full, and after which it counts for nothing.</summary>
    public const int Fresh = 180, Old = 540;

    /// <summary>How much it counts, 0-1.</summary>
    /// <param name="told">Day on which it was told or confirmed last.</param>
    /// <param name="today">Today.</param>
    public static double Share(DateOnly told, DateOnly today) => Math.Clamp(1 - ((today.DayNumber - told.DayNumber - Fresh) / (double)(Old - Fresh)), 0, 1);

    /// <summary>The same in three steps.</summary>
    public static Age AgeOf(DateOnly told, DateOnly today) => Share(told, today) switch
    {
        1 => Age.Fresh,
        0 => Age.Old,
        _ => Age.Fading,
    };
}
