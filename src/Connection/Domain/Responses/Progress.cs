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

    /// <summary>
    /// Green while nothing is late, nothing was given up and no serious issue is open; red when an activity is late by more than <see cref="RedAfterDays"/> days, more were
    /// given up than done, or a severe issue is open; amber in between. Minor issues count for nothing.
    /// </summary>
    /// <param name="activities">The activities of the plan in force.</param>
    /// <param name="openIssues">How severe each open issue is.</param>
    /// <param name="today">Today at the hub.</param>
    public static Light Of(IReadOnlyList<(DateOnly Due, ActivityState State)> activities, IReadOnlyCollection<IssueSeverity> openIssues, DateOnly today)
    {
        var late = activities.Where(a => IsOpen(a.State) && a.Due < today).Select(a => today.DayNumber - a.Due.DayNumber).DefaultIfEmpty().Max();
        var (done, given) = (activities.Count(a => a.State == ActivityState.Done), activities.Count(a => a.State == ActivityState.GivenUp));
        if (late > RedAfterDays || given > done || openIssues.Contains(IssueSeverity.Severe)) return Light.Red;
        return late > 0 || given > 0 || openIssues.Contains(IssueSeverity.Serious) ? Light.Amber : Light.Green;
    }

    public static bool IsOpen(ActivityState state) => state is ActivityState.Planned or ActivityState.UnderWay;
}
