namespace Marrakech.Operations.Features.ReadStandards;

/// <summary>Addresses of the service standards, without language.</summary>
internal static class StandardLinks
{
    public const string Public = "/service-standards", List = "/administration/service-standards";

    public static string Of(string standard) => $"{List}/{standard}";
}
