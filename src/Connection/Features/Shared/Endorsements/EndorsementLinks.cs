using System.Globalization;
using Marrakech.Connection.Features.Shared.Requests;

namespace Marrakech.Connection.Features.Shared.Endorsements;

/// <summary>Addresses of endorsements, without language.</summary>
internal static class EndorsementLinks
{
    /// <summary>Where the focal point asks further ministries.</summary>
    public static string Own(string request) => $"{RequestLinks.Own(request)}/endorsements";

    /// <summary>The same for a ministry whose address was erased: what is known of it stands in the form.</summary>
    public static string Again(string request, int number) => string.Create(CultureInfo.InvariantCulture, $"{Own(request)}?again={number}#organisation");

    /// <summary>Where a ministry answers.</summary>
    /// <param name="word">The word of the link.</param>
    public static string Answer(string word) => $"/endorsements/{word}";
}
