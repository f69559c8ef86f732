namespace Marrakech.Fund.Domain.Periods;

/// <summary>Why a month is not closed; its sentence is <c>FundMonths.Refusal.{Name}</c>.</summary>
internal enum MonthRefusal
{
    /// <summary>It is not the name of a month.</summary>
    NotAMonth,

    /// <summary>It is closed already, or before the book began.</summary>
    Closed,

    /// <summary>Its last day is not over for as many days as the setting says.</summary>
    TooEarly,

    /// <summary>Another closing waits for its second person.</summary>
    Waits,

    /// <summary>There is no closing to confirm: somebody else ended it.</summary>
    NothingWaits,

    /// <summary>Whoever asked for it cannot confirm it.</summary>
    SamePerson,
}

/// <summary>When a month of the books may be closed. Closing one closes all before it.</summary>
internal static class MonthRules
{
    /// <summary>Most months a person may choose from.</summary>
    private const int Offered = 24;

    /// <summary>Last day of the month of a day.</summary>
    public static DateOnly LastDay(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>What stands against closing everything up to <paramref name="through"/>.</summary>
    /// <param name="through">Last day of a month.</param>
    /// <param name="opened">First day of the book.</param>
    /// <param name="closed">Last day that is closed already.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="grace">Whole days after the last of the month until it may be closed: statements of banks come late.</param>
    public static MonthRefusal? Problem(DateOnly through, DateOnly opened, DateOnly? closed, DateOnly today, int grace) =>
        through != LastDay(through) ? MonthRefusal.NotAMonth
        : through < opened || through <= closed ? MonthRefusal.Closed
        : through.AddDays(grace) >= today ? MonthRefusal.TooEarly : null;

    /// <summary>Months that may be closed, the latest first.</summary>
    public static IReadOnlyList<DateOnly> Open(DateOnly opened, DateOnly? closed, DateOnly today, int grace) =>
        [.. Enumerable.Range(0, Offered).Select(back => LastDay(today.AddMonths(-back))).Where(through => Problem(through, opened, closed, today, grace) is null)];
}
