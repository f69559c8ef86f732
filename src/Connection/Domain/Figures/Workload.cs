namespace Marrakech.Connection.Domain.Figures;

/// <summary>What a forecast needs to know of an open request.</summary>
/// <param name="Officer">Pseudonym of the officer it is given to; null for nobody.</param>
/// <param name="Due">Day of its next deadline; null while the clock stands still, or where none runs.</param>
internal sealed record OpenRequest(Guid? Officer, DateOnly? Due);

/// <summary>What an officer has to look after.</summary>
/// <param name="Officer">Pseudonym; null for what was given to nobody.</param>
/// <param name="Open">Open requests.</param>
/// <param name="Overdue">Deadlines that have passed.</param>
/// <param name="Weeks">Deadlines in each of the coming weeks.</param>
internal sealed record OfficerLoad(Guid? Officer, int Open, int Overdue, IReadOnlyList<int> Weeks);

/// <summary>
/// What waits for the secretariat in the coming weeks. The method is simple, and stands on the page: of what is there the deadlines as they run now; of what is not there
/// yet as many new requests a week as came in the average of the last weeks, each to be acknowledged. A week has seven days; the first one begins today.
/// </summary>
/// <param name="Arrivals">Requests submitted in each of the last weeks, the earliest first; the last one ended yesterday.</param>
/// <param name="Starts">First days of the coming weeks.</param>
/// <param name="Deadlines">Deadlines in each of them.</param>
/// <param name="Officers">The same for each officer, who has most first.</param>
internal sealed record Workload(IReadOnlyList<int> Arrivals, IReadOnlyList<DateOnly> Starts, IReadOnlyList<int> Deadlines, IReadOnlyList<OfficerLoad> Officers)
{
    /// <summary>How many weeks are looked at, before and ahead.</summary>
    public const int Weeks = 8;

    private const int Week = 7;

    /// <summary>New requests to be expected a week, in tenths.</summary>
    public int ExpectedTenths => (Arrivals.Sum() * 10 + Weeks / 2) / Weeks;

    /// <summary>The forecast on a day.</summary>
    /// <param name="open">Every open request.</param>
    /// <param name="submitted">Days on which requests were submitted; those of other weeks are left out.</param>
    /// <param name="today">The day, as the hub's seat counts days.</param>
    public static Workload Of(IReadOnlyCollection<OpenRequest> open, IEnumerable<DateOnly> submitted, DateOnly today)
    {
        var came = submitted.Select(d => today.DayNumber - d.DayNumber).Where(ago => ago is > 0 and <= Weeks * Week).CountBy(ago => Weeks - 1 - (ago - 1) / Week).ToDictionary();
        return new(
            [.. Enumerable.Range(0, Weeks).Select(w => came.GetValueOrDefault(w))], [.. Enumerable.Range(0, Weeks).Select(w => today.AddDays(w * Week))], InWeeks(open, today),
            [.. open.GroupBy(r => r.Officer).Select(g => new OfficerLoad(g.Key, g.Count(), g.Count(r => r.Due < today), InWeeks(g, today))).OrderByDescending(o => o.Open).ThenBy(o => o.Officer)]);
    }

    private static int[] InWeeks(IEnumerable<OpenRequest> open, DateOnly today)
    {
        var due = open.Where(r => r.Due >= today).CountBy(r => (r.Due!.Value.DayNumber - today.DayNumber) / Week).ToDictionary();
        return [.. Enumerable.Range(0, Weeks).Select(w => due.GetValueOrDefault(w))];
    }
}
