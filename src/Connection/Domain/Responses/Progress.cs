namespace Marrakech.Connection.Domain.Responses;

/// <summary>How far an activity is. Stored by name; its words are <c>ActivityState.{Name}</c>.</summary>
internal enum ActivityState
{
    Planned,
    UnderWay,
    Done,

    /// <summary>It will not be done; a reason says why.</summary>
    GivenUp,
}

/// <summary>A traffic light. Its words are <c>Light.{Name}</c>.</summary>
internal enum Light
{
    Green,
    Amber,
    Red,
}

/// <summary>How a response gets on, by rule.</summary>
internal static class Progress
{
    /// <summary>From so many days after its day an activity that is not done makes the light red.</summary>
    public const int RedAfterDays = 30;

    /// <summary>Green while nothing is late and nothing was given up; red when an activity is late by more than <see cref="RedAfterDays"/> days, or more were given up than done; amber in between.</summary>
    public static Light Of(IReadOnlyList<(DateOnly Due, ActivityState State)> activities, DateOnly today)
    {
        var late = activities.Where(a => IsOpen(a.State) && a.Due < today).Select(a => today.DayNumber - a.Due.DayNumber).DefaultIfEmpty().Max();
        var (done, given) = (activities.Count(a => a.State == ActivityState.Done), activities.Count(a => a.State == ActivityState.GivenUp));
        if (late > RedAfterDays || given > done) return Light.Red;
        return late > 0 || given > 0 ? Light.Amber : Light.Green;
    }

    public static bool IsOpen(ActivityState state) => state is ActivityState.Planned or ActivityState.UnderWay;
}
