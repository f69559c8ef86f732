using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>How a decision was found. Stored by name; its words are <c>DecisionWay.{Name}</c>.</summary>
internal enum DecisionWay
{
    Consensus,
    Vote,
}

/// <summary>Why a meeting does not do something; its sentence is <c>Sitting.Refusal.{Name}</c>.</summary>
internal enum MeetingRefusal
{
    /// <summary>The minutes are signed: nothing of the meeting changes any more.</summary>
    Closed,
    ChangedMeanwhile,
    NotADay,

    /// <summary>A paper is no address that begins with https.</summary>
    NotALink,

    /// <summary>A proposal of the agenda is not there, not in appraisal, without a moderated score, or on the agenda of another open meeting.</summary>
    NotForDecision,
    AgendaEmpty,

    /// <summary>Somebody is no committee member.</summary>
    NotAMember,

    /// <summary>Whoever records the decision was not present.</summary>
    NotPresent,

    /// <summary>Whoever records the decision appraised the proposal, or has a conflict.</summary>
    Recused,

    /// <summary>Without those who are recused fewer members are present than needed.</summary>
    NoQuorum,

    /// <summary>It was decided already.</summary>
    Decided,
    ReasonMissing,
    ConditionsMissing,

    /// <summary>A vote has not more for than against, or other numbers than members who count.</summary>
    VoteUnclear,

    /// <summary>No tranche is said, or one is no amount.</summary>
    TranchesMissing,

    /// <summary>The tranches are more than the budget of the proposal.</summary>
    AboveBudget,

    /// <summary>The fund has less than that which is not set aside.</summary>
    NotAvailable,

    /// <summary>It would take what the fund keeps back for bank charges and losses of exchange.</summary>
    ReserveKept,

    /// <summary>A proposal of the agenda is not decided, or the minutes have no text.</summary>
    Unfinished,
}

/// <summary>A decision as the chair records it.</summary>
internal sealed record CommitteeDecision
{
    public const int ReasonLength = 4_000, MostTranches = 6;

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required ProposalMove Move { get; init; }
    public required DecisionWay Way { get; init; }

    /// <summary>Members for, against and abstaining; nought where it was found by consensus.</summary>
    public int For { get; init; }
    public int Against { get; init; }
    public int Abstained { get; init; }
    public string? Conditions { get; init; }
    public string? Reason { get; init; }

    /// <summary>Tranches in cents of the dollar; none where nothing is approved.</summary>
    public IReadOnlyList<long> Tranches { get; init; } = [];

    public bool IsApproval => Move is ProposalMove.Approve or ProposalMove.ApproveWithConditions;

    /// <summary>Tranches as typed, one a line; null where one is no amount, or there are too many.</summary>
    public static IReadOnlyList<long>? ReadTranches(string? typed)
    {
        var read = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(Typed.Line).OfType<string>().Select(l => Amount.Read(l, Currency.Dollar).Amount?.Minor).ToList();
        return read.Count > MostTranches || read.Contains(null) ? null : [.. read.OfType<long>()];
    }

    /// <summary>What stands against it by itself.</summary>
    /// <param name="counting">Members present who are not recused.</param>
    /// <param name="quorum">Members needed.</param>
    /// <param name="budget">Cents of the budget.</param>
    public MeetingRefusal? Problem(int counting, int quorum, long budget)
    {
        if (counting < quorum) return MeetingRefusal.NoQuorum;
        if (Reason is null) return MeetingRefusal.ReasonMissing;
        if (Move == ProposalMove.ApproveWithConditions && Conditions is null) return MeetingRefusal.ConditionsMissing;
        if (Way == DecisionWay.Vote && (For < 0 || Against < 0 || Abstained < 0 || For <= Against || For + Against + Abstained != counting)) return MeetingRefusal.VoteUnclear;
        if (!IsApproval) return null;
        if (Tranches.Count == 0 || Tranches.Any(t => t <= 0)) return MeetingRefusal.TranchesMissing;
        return Tranches.Sum() > budget ? MeetingRefusal.AboveBudget : null;
    }

    public string Json() => JsonSerializer.Serialize(this, options);

    public static CommitteeDecision Parse(string json) => JsonSerializer.Deserialize<CommitteeDecision>(json, options)!;
}

/// <summary>What has been given so far, and to what.</summary>
/// <param name="Cents">Cents set aside by the committee.</param>
/// <param name="Area">Thematic area of the primary objective.</param>
/// <param name="Countries">Countries.</param>
internal sealed record Granted(long Cents, int Area, IReadOnlyList<string> Countries);

/// <summary>A share of the portfolio beside its target.</summary>
/// <param name="Key">Number of the area, or M49 code of the region.</param>
/// <param name="Percent">Share of what was given, rounded to whole per cent.</param>
/// <param name="Target">Target in per cent.</param>
internal sealed record PortfolioShare(string Key, int Percent, int Target);

/// <summary>How what was given is spread. What is for several regions is split evenly among its countries.</summary>
internal static class Portfolio
{
    private const int Hundred = 100;

    public static IReadOnlyList<PortfolioShare> ByArea(IReadOnlyCollection<Granted> all, IReadOnlyDictionary<string, int> targets) =>
        Shares(targets, key => all.Where(g => g.Area.ToString(System.Globalization.CultureInfo.InvariantCulture) == key).Sum(g => (decimal)g.Cents), all.Sum(g => (decimal)g.Cents));

    public static IReadOnlyList<PortfolioShare> ByRegion(IReadOnlyCollection<Granted> all, IReadOnlyDictionary<string, int> targets) =>
        Shares(targets, key => all.Sum(g => g.Countries.Count == 0 ? 0 : (decimal)g.Cents * g.Countries.Count(c => Kernel.Reference.Countries.Find(c)?.Region == key) / g.Countries.Count), all.Sum(g => (decimal)g.Cents));

    private static List<PortfolioShare> Shares(IReadOnlyDictionary<string, int> targets, Func<string, decimal> sum, decimal whole) =>
        [.. targets.Select(t => new PortfolioShare(t.Key, whole == 0 ? 0 : (int)Math.Round(Hundred * sum(t.Key) / whole, MidpointRounding.AwayFromZero), t.Value))];
}
