using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Figures;

/// <summary>The requests in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Now">How many are there now.</param>
/// <param name="Stays">How many stays there are over.</param>
/// <param name="Median">Working days of the middle stay; null where none is over.</param>
/// <param name="High">Working days that nine of ten stays did not pass; null where none is over.</param>
internal sealed record StateFigure(RequestState State, int Now, int Stays, int? Median, int? High);

/// <summary>What became of a promise.</summary>
/// <param name="Track">Whose promise.</param>
/// <param name="Duty">What was promised.</param>
/// <param name="InTime">How often it was done in time.</param>
/// <param name="Late">How often it was done late.</param>
/// <param name="Overdue">For how many the register says that it is overdue.</param>
/// <param name="Median">Working days of the middle one that was done; null where none was.</param>
/// <param name="High">Working days that nine of ten did not pass; null where none was done.</param>
internal sealed record PromiseFigure(Track Track, Duty Duty, int InTime, int Late, int Overdue, int? Median, int? High);

/// <summary>The requests of an objective, a region or a kind of support.</summary>
/// <param name="Key">Which.</param>
/// <param name="Requests">How many that say so.</param>
/// <param name="Unserved">How many of these are open, and nobody and nothing was accepted for them yet.</param>
/// <param name="Confidential">How many confidential ones; null where that is not told.</param>
internal sealed record PartFigure(string Key, int Requests, int Unserved, int? Confidential);

/// <summary>The requests in parts.</summary>
/// <param name="Parts">The parts, in the order asked for.</param>
/// <param name="TellsConfidential">Whether anything is told of confidential ones.</param>
internal sealed record Breakdown(IReadOnlyList<PartFigure> Parts, bool TellsConfidential);

/// <summary>
/// What everybody may know of all requests together. State, deadlines and moves of every request stand in the register, those of confidential ones too, and
/// are counted; what confidential ones are about is told as <see cref="Suppression"/> allows.
/// </summary>
internal sealed record RequestFigures
{
    private static readonly RequestState[] states = [.. Enum.GetValues<RequestState>().Where(s => s != RequestState.Draft)];
    private static readonly Duty[] duties = [Duty.Acknowledge, Duty.Assess, Duty.Match];

    public required int Total { get; init; }

    /// <summary>How many are not over.</summary>
    public required int Open { get; init; }

    /// <summary>How many of these the register calls overdue.</summary>
    public required int Overdue { get; init; }

    /// <summary>Every state a submitted request can be in.</summary>
    public required IReadOnlyList<StateFigure> States { get; init; }

    /// <summary>The promises counted from submission, of the ordinary track and then of the emergency track.</summary>
    public required IReadOnlyList<PromiseFigure> Promises { get; init; }

    public required Breakdown Objectives { get; init; }
    public required Breakdown Regions { get; init; }
    public required Breakdown Supports { get; init; }

    /// <summary>
    /// The countries with open requests for which nobody and nothing was accepted yet, the most first. Of confidential requests no country is told, in no number:
    /// most countries ask seldom, and one more would name who asked.
    /// </summary>
    public required IReadOnlyList<PartFigure> Waiting { get; init; }

    /// <summary>How often a country was answered in time, and how often late: the first promise.</summary>
    public (int InTime, int Late) Answered => Promises.Where(p => p.Duty == Duty.Acknowledge).Aggregate((InTime: 0, Late: 0), (sum, p) => (sum.InTime + p.InTime, sum.Late + p.Late));

    /// <summary>The figures of some requests.</summary>
    /// <param name="facts">Every submitted request.</param>
    /// <param name="objectives">The objectives to be told of.</param>
    /// <param name="regions">The regions to be told of.</param>
    /// <param name="supports">The kinds of support to be told of.</param>
    public static RequestFigures Of(IReadOnlyList<RequestFact> facts, IReadOnlyList<string> objectives, IReadOnlyList<string> regions, IReadOnlyList<string> supports)
    {
        var stays = facts.SelectMany(f => f.Stays).ToLookup(s => s.State, s => s.Days);
        var now = facts.CountBy(f => f.State).ToDictionary();
        // What was merged is told of where it goes on.
        var told = facts.Where(f => !f.IsConfidential && f.State != RequestState.Merged).ToList();
        var secret = facts.Where(f => f.IsConfidential).OrderBy(f => f.SubmittedAt).ToList();
        secret = secret[..Suppression.Taken(secret.Count)];
        return new RequestFigures
        {
            Total = facts.Count,
            Open = facts.Count(f => RequestLife.IsOpen(f.State)),
            Overdue = facts.Count(f => f.IsOverdue),
            States = [.. states.Select(s => Stayed(s, now.GetValueOrDefault(s), stays[s]))],
            Promises = [.. Enum.GetValues<Track>().SelectMany(t => Promised(t, [.. facts.Where(f => f.Track == t)]))],
            Objectives = Divide(objectives, told, secret, f => f.Objectives),
            Regions = Divide(regions, told, secret, f => f.Regions),
            Supports = Divide(supports, told, secret, f => f.Supports),
            Waiting = WaitingIn(told),
        };
    }

    /// <summary>The value that so many of ten do not pass: the smallest of the values for which that is true.</summary>
    /// <param name="sorted">Values, the smallest first.</param>
    /// <param name="ofTen">How many of ten.</param>
    internal static int? Part(IReadOnlyList<int> sorted, int ofTen) => sorted.Count == 0 ? null : sorted[(sorted.Count * ofTen + 9) / 10 - 1];

    private static StateFigure Stayed(RequestState state, int now, IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        return new StateFigure(state, now, sorted.Count, Part(sorted, 5), Part(sorted, 9));
    }

    private static IEnumerable<PromiseFigure> Promised(Track track, IReadOnlyList<RequestFact> facts)
    {
        var done = facts.SelectMany(f => f.Done).ToLookup(d => d.Duty);
        var overdue = facts.Where(f => f.IsOverdue).CountBy(f => RequestLife.DutyOf(f.State)!.Value).ToDictionary();
        foreach (var duty in duties)
        {
            var days = done[duty].Select(d => d.Days).Order().ToList();
            var inTime = done[duty].Count(d => d.InTime);
            yield return new PromiseFigure(track, duty, inTime, days.Count - inTime, overdue.GetValueOrDefault(duty), Part(days, 5), Part(days, 9));
        }
    }

    private static Breakdown Divide(IReadOnlyList<string> keys, List<RequestFact> told, List<RequestFact> secret, Func<RequestFact, IReadOnlyList<string>> of)
    {
        var all = Count(told, of);
        var unserved = Count(told.Where(IsUnserved), of);
        var hidden = Count(secret, of);
        var confidential = secret.Count == 0 ? null : Suppression.Tell([.. keys.Select(k => hidden.GetValueOrDefault(k))], secret.Count);
        return new Breakdown([.. keys.Select((k, at) => new PartFigure(k, all.GetValueOrDefault(k), unserved.GetValueOrDefault(k), confidential?[at]))], confidential is not null);
    }

    private static List<PartFigure> WaitingIn(List<RequestFact> told)
    {
        var all = Count(told, f => f.Countries);
        return [.. Count(told.Where(IsUnserved), f => f.Countries).OrderByDescending(u => u.Value).ThenBy(u => u.Key, StringComparer.Ordinal).Select(u => new PartFigure(u.Key, all[u.Key], u.Value, null))];
    }

    private static bool IsUnserved(RequestFact fact) => RequestLife.IsOpen(fact.State) && !fact.IsServed;

    private static Dictionary<string, int> Count(IEnumerable<RequestFact> facts, Func<RequestFact, IReadOnlyList<string>> of) => facts.SelectMany(of).CountBy(k => k).ToDictionary();
}
