using Marrakech.Connection.Domain.Capabilities;

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

    /// <summary>A little capacity counts half.</summary>
    private const double ALittle = 0.5;

    /// <summary>What capacity is worth of one that offers none of the equipment that is asked for: it may help with everything else.</summary>
    private const double WithoutEquipment = 0.5;

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

    /// <summary>Capacity; where equipment is asked for, how much of it is there when help is wished to begin.</summary>
    public static double Capacity(Need need, Candidate candidate) => (need.Equipment, candidate.Equipment) switch
    {
        (null, _) => People(need, candidate),
        (_, null) => WithoutEquipment * People(need, candidate),
        _ when IsGone(need, candidate) => 0,
        ({ } wanted, { } offered) => Math.Min(1, offered / (double)Math.Max(1, wanted)) * ShareOfFresh(need, candidate),
    };

    private static double People(Need need, Candidate candidate) => candidate.Capacity switch
    {
        null or FreeCapacity.None => 0,
        _ when EndsBefore(need, candidate) => 0,
        FreeCapacity.Little => ALittle * ShareOfFresh(need, candidate),
        _ => ShareOfFresh(need, candidate),
    };

    public static Reason ExplainCapacity(Need need, Candidate candidate) => (need.Equipment, candidate.Equipment) switch
    {
        (null, _) => ExplainPeople(need, candidate),
        (_, null) => Reason.Plain("Match.Equipment.None"),
        _ when IsGone(need, candidate) => Reason.Plain("Match.Equipment.Gone"),
        _ when ShareOfFresh(need, candidate) < 1 => Reason.Plain("Match.Equipment.Stale"),
        ({ } wanted, { } offered) when offered < wanted => Reason.Plain("Match.Equipment.Fewer"),
        _ => Reason.Plain("Match.Equipment.Enough"),
    };

    private static Reason ExplainPeople(Need need, Candidate candidate) => Reason.Plain(candidate.Capacity switch
    {
        null => "Match.Capacity.Untold",
        FreeCapacity.None => "Match.Capacity.Full",
        _ when EndsBefore(need, candidate) => "Match.Capacity.Ends",
        _ when ShareOfFresh(need, candidate) < 1 => "Match.Capacity.Stale",
        FreeCapacity.Little => "Match.Capacity.Little",
        _ => "Match.Capacity.Free",
    });

    public static double Cost(Need need, Candidate candidate)
    {
        if (candidate.Cost == 0) return 1;
        if (need.Funds is not { } funds || candidate.Cost is not { } cost) return Unknown;
        return cost <= funds ? 1 : Math.Max(0, (double)(funds / cost));
    }

    /// <summary>Says how the two compare, and neither of them.</summary>
    public static Reason ExplainCost(Need need, Candidate candidate) => Reason.Plain(candidate.Cost == 0
        ? "Match.Cost.Free"
        : need.Funds is not { } funds || candidate.Cost is not { } cost
        ? "Match.Cost.Untold"
        : cost <= funds ? "Match.Cost.Within" : "Match.Cost.Above");

    public static double Timeliness(Need need, Candidate candidate) => 1 - (Math.Min(DaysLate(need, candidate), TooLate) / (double)TooLate);

    public static Reason ExplainTimeliness(Need need, Candidate candidate) => DaysLate(need, candidate) is > 0 and var late ? Reason.Counted("Match.Timeliness.Late", late) : Reason.Plain("Match.Timeliness.InTime");

    public static double Diversity(Candidate candidate) => 1.0 / (1 + Math.Max(0, candidate.ChosenLately));

    public static Reason ExplainDiversity(Candidate candidate) => candidate.ChosenLately > 0 ? Reason.Counted("Match.Diversity.Chosen", candidate.ChosenLately) : Reason.Plain("Match.Diversity.New");

    private static double ShareOfFresh(Need need, Candidate candidate) => candidate.ToldOn is { } told ? Freshness.Share(told, need.Today) : 0;

    /// <summary>Whether its equipment is no longer available when help is wished to begin.</summary>
    private static bool IsGone(Need need, Candidate candidate) => candidate.EquipmentUntil is { } last && last < need.Wished;

    /// <summary>Whether its capacity ends before help is wished to begin.</summary>
    private static bool EndsBefore(Need need, Candidate candidate) => candidate.FreeUntil is { } last && last < need.Wished;

    private static int DaysLate(Need need, Candidate candidate) => candidate.FreeFrom is { } free ? Math.Max(0, free.DayNumber - need.Wished.DayNumber) : 0;
}
