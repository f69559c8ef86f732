using Marrakech.Connection.Features.Shared.Requests;

namespace Marrakech.Connection.Features.Shared.Endorsements;

/// <summary>Addresses of endorsements, without language.</summary>
internal static class EndorsementLinks
{
    /// <summary>Where the focal point asks further ministries.</summary>
    public static string Own(string request) => $"{RequestLinks.Own(request)}/endorsements";

    /// <summary>Where a ministry answers.</summary>
    /// <param name="word">The word of the link.</param>
    public static string Answer(string word) => $"/endorsements/{word}";
}
