namespace Marrakech.Connection.Domain.Matching;

/// <summary>The parts about whoever would do the work: languages, record, capacity, cost, time, and who was chosen before.</summary>
internal static class SupplyParts
{
    /// <summary>What a part is worth of which nothing is known.</summary>
    private const double Unknown = 0.25;

    /// <summary>Claims count as a quarter of a finished work, and all together as one at most.</summary>
    private const int ClaimsOfOne = 4;

    /// <summary>Finished works at which the record is worth half.</summary>
    private const double HalfRecord = 2;

    /// <summary>Days for which what was told of capacity counts in full, and after which it counts for nothing.</summary>
    public const int Fresh = 180, Stale = 540;

    /// <summary>Days after the wished start at which being late is worth nothing.</summary>
    private const int TooLate = 120;

    public static double Language(Need need, Candidate candidate)
    {
        if (need.Languages.Count == 0) return 1;
        return candidate.Languages.Count == 0 ? Unknown : (double)need.Languages.Count(candidate.Languages.Contains) / need.Languages.Count;
    }

    public static Reason ExplainLanguage(Need need, Candidate candidate)
    {
        if (need.Languages.Count == 0) return Reason.Plain("Match.Language.Any");
        if (candidate.Languages.Count == 0) return Reason.Plain("Match.Language.Untold");
        var shared = need.Languages.Where(candidate.Languages.Contains).ToList();
        return shared.Count == 0 ? Reason.With("Match.Language.None", ReasonPlace.Language, need.Languages) : Reason.With("Match.Language.Shared", ReasonPlace.Language, shared);
    }

    public static double Record(Candidate candidate)
    {
        if (candidate.Kind == CandidateKind.EarlierRequest) return candidate.Finished > 0 ? 1 : Unknown;
        var works = candidate.Finished + (Math.Min(candidate.Claimed, ClaimsOfOne) / (double)ClaimsOfOne);
        return works / (works + HalfRecord);
    }

    public static Reason ExplainRecord(Candidate candidate) => candidate switch
    {
        { Kind: CandidateKind.EarlierRequest, Finished: > 0 } => Reason.Plain("Match.Record.Completed"),
        { Kind: CandidateKind.EarlierRequest } => Reason.Plain("Match.Record.UnderWay"),
        { Finished: > 0 } => Reason.Counted("Match.Record.Finished", candidate.Finished),
        { Claimed: > 0 } => Reason.Counted("Match.Record.Claimed", candidate.Claimed),
        _ => Reason.Plain("Match.Record.None"),
    };

    public static double Capacity(Need need, Candidate candidate) => candidate.HasCapacity switch
    {
        null => 0,
        false => 0,
        true => Freshness(need, candidate),
    };

    public static Reason ExplainCapacity(Need need, Candidate candidate) => candidate.HasCapacity switch
    {
        null => Reason.Plain("Match.Capacity.Untold"),
        false => Reason.Plain("Match.Capacity.Full"),
        true => Reason.Plain(Freshness(need, candidate) < 1 ? "Match.Capacity.Stale" : "Match.Capacity.Free"),
    };

    public static double Cost(Need need, Candidate candidate)
    {
        if (need.Funds is not { } funds || candidate.Cost is not { } cost) return Unknown;
        return cost <= funds ? 1 : Math.Max(0, (double)(funds / cost));
    }

    /// <summary>Says how the two compare, and neither of them.</summary>
    public static Reason ExplainCost(Need need, Candidate candidate) => Reason.Plain(need.Funds is not { } funds || candidate.Cost is not { } cost
        ? "Match.Cost.Untold"
        : cost <= funds ? "Match.Cost.Within" : "Match.Cost.Above");

    public static double Timeliness(Need need, Candidate candidate) => 1 - (Math.Min(DaysLate(need, candidate), TooLate) / (double)TooLate);

    public static Reason ExplainTimeliness(Need need, Candidate candidate) => DaysLate(need, candidate) is > 0 and var late ? Reason.Counted("Match.Timeliness.Late", late) : Reason.Plain("Match.Timeliness.InTime");

    public static double Diversity(Candidate candidate) => 1.0 / (1 + Math.Max(0, candidate.ChosenLately));

    public static Reason ExplainDiversity(Candidate candidate) => candidate.ChosenLately > 0 ? Reason.Counted("Match.Diversity.Chosen", candidate.ChosenLately) : Reason.Plain("Match.Diversity.New");

    private static double Freshness(Need need, Candidate candidate)
    {
        if (candidate.ToldOn is not { } told) return 0;
        var age = need.Today.DayNumber - told.DayNumber;
        return age <= Fresh ? 1 : Math.Max(0, 1 - ((age - Fresh) / (double)(Stale - Fresh)));
    }

    private static int DaysLate(Need need, Candidate candidate)
    {
        var wished = need.Starts is { } starts && starts > need.Today ? starts : need.Today;
        return candidate.FreeFrom is { } free ? Math.Max(0, free.DayNumber - wished.DayNumber) : 0;
    }
}
