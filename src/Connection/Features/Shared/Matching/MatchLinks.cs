namespace Marrakech.Connection.Features.Shared.Matching;

/// <summary>Addresses of the matching, without language.</summary>
internal static class MatchLinks
{
    /// <summary>How much each part of a match counts.</summary>
    public const string Weights = "/administration/matching-weights";
}
