namespace Marrakech.Connection.Domain.Requests;

/// <summary>What is asked twice is merged: one request goes on as part of another of the same country.</summary>
internal static class Merging
{
    /// <summary>What stands against merging into a request; null where nothing does.</summary>
    /// <param name="country">Country of the one that ends.</param>
    /// <param name="otherCountry">Country of the one that goes on.</param>
    /// <param name="other">Where the one that goes on stands.</param>
    public static RequestRefusal? Refusal(string country, string otherCountry, RequestState other) =>
        country != otherCountry ? RequestRefusal.OtherCountry : RequestLife.IsOpen(other) ? null : RequestRefusal.OtherOver;

    /// <summary>
    /// Whether everybody may read that the two belong together. Named beside one whose country and objectives are public, a confidential request would show
    /// its own.
    /// </summary>
    /// <param name="visibility">Visibility of the one.</param>
    /// <param name="other">Visibility of the other.</param>
    public static bool IsNamed(string visibility, string other) => (visibility == RequestQuestion.Confidential) == (other == RequestQuestion.Confidential);
}
