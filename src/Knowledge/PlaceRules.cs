using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what with the pages of countries and regions and with topics.</summary>
internal static class PlaceRules
{
    /// <summary>The secretariat for every country, the focal point of a government for its own.</summary>
    public static readonly AccessRule WriteCountry = AccessRule.For("WriteCountryIntroduction", new Grant(Role.SecretariatOfficer), new Grant(Role.FocalPoint, Reach.OwnCountry));

    public static readonly AccessRule WriteRegion = AccessRule.For("WriteRegionIntroduction", new Grant(Role.SecretariatOfficer));

    public static readonly AccessRule Curate = AccessRule.For("CurateTopics", new Grant(Role.SecretariatOfficer));
}
