namespace Marrakech.Connection.Domain.Matching;

/// <summary>What can be suggested for a request. Stored by name.</summary>
internal enum CandidateKind
{
    /// <summary>An organisation that can help.</summary>
    Partner,
    Expert,
    Practice,

    /// <summary>A request of a country that has met the same.</summary>
    EarlierRequest,
    FundingWindow,
}
