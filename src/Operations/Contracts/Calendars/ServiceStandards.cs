using Marrakech.Kernel.Data;
using Marrakech.Operations.Standards;

namespace Marrakech.Operations.Contracts.Calendars;

/// <summary>
/// Within how many working days the hub promises a country to have taken a step. Each counts from the submission of a request; while the
/// country is asked for clarification the clock stands still.
/// </summary>
public sealed record ServiceStandard
{
    /// <summary>The fewest and the most working days a hub may promise.</summary>
    public const int Least = 1, Most = 60;

    private ServiceStandard(string key, int defaultDays) => (Key, DefaultDays) = (key, defaultDays);

    /// <summary>The secretariat has acknowledged the request.</summary>
    public static ServiceStandard Acknowledged { get; } = new("acknowledged", 2);

    /// <summary>The assessment of the request has begun.</summary>
    public static ServiceStandard InAssessment { get; } = new("in-assessment", 10);

    /// <summary>The search for partners has begun.</summary>
    public static ServiceStandard Matching { get; } = new("matching", 15);

    /// <summary>All, in the order in which a request meets them.</summary>
    public static IReadOnlyList<ServiceStandard> All { get; } = [Acknowledged, InAssessment, Matching];

    /// <summary>As in the address of its page: <c>in-assessment</c>; never changed.</summary>
    public string Key { get; }

    /// <summary>Working days until somebody changes them.</summary>
    public int DefaultDays { get; }

    /// <summary>The standard with this key, or null.</summary>
    public static ServiceStandard? Find(string? key) => All.FirstOrDefault(s => s.Key == key);
}

/// <summary>Tells what the hub promises at present.</summary>
public sealed class ServiceStandards
{
    private readonly ChangedStandards changed;

    internal ServiceStandards(AppDb db) => changed = new ChangedStandards(db);

    /// <summary>
    /// Working days promised at present, from <see cref="ServiceStandard.Least"/> to <see cref="ServiceStandard.Most"/>. <see cref="Deadlines"/>
    /// makes a day of them. Whoever starts a clock keeps the answer: a promise already made does not change with the standard.
    /// </summary>
    /// <param name="standard">Which promise.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<int> DaysOfAsync(ServiceStandard standard, CancellationToken ct) => (await changed.FindAsync(standard, ct)).Days;
}
