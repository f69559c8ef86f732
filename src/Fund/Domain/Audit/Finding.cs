using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Fund.Domain.Audit;

/// <summary>A rule about what an auditor wants to look at. Its name and its sentence are <c>Anomaly.{Name}</c> and <c>Anomaly.{Name}.What</c>. Stored by name.</summary>
internal enum AnomalyRule
{
    RoundAmount,
    RepeatedAmount,
    SplitPayments,
    JustBelowLimit,
    Weekend,
    AfterChange,
    SameAccount,
    SameHolder,
    OddName,
    LookAlikeName,
    SameReference,
    LateEntry,
}

/// <summary>Something a rule found. It says that somebody should look, not that something is wrong.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Day">Day it is found under: that of the latest of its documents.</param>
/// <param name="Documents">The business documents it is about.</param>
/// <param name="Postings">Numbers of their postings.</param>
/// <param name="Said">What it rests on, as it was typed or booked: names, a reference, an amount.</param>
internal sealed record Finding(AnomalyRule Rule, DateOnly Day, IReadOnlyList<FoundDocument> Documents, IReadOnlyList<long> Postings, IReadOnlyList<string> Said)
{
    public const int KeyLength = 16;

    /// <summary>What makes it this finding, where its documents do not: ids of payment details, numbers of postings.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The same for the same rule about the same documents, whenever it is looked for. Another document makes it another finding, which nobody has explained.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [Rule.ToString(), .. Documents.Select(d => $"{d.Kind}:{d.Code}"), .. Marks]))))[..KeyLength];
}

/// <summary>Why a finding is not marked as explained; its sentence is <c>Anomaly.Refusal.{Name}</c>.</summary>
internal enum FindingRefusal
{
    /// <summary>No rule finds it any more.</summary>
    Unknown,
    ReasonMissing,

    /// <summary>Whoever entered, approved or otherwise had a hand in one of its documents does not explain it.</summary>
    OwnDocument,

    /// <summary>It is explained already.</summary>
    Explained,
}
