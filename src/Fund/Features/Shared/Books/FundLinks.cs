namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Addresses of the fund's page, without language.</summary>
internal static class FundLinks
{
    public const string Fund = "/fund";

    /// <summary>Name of the flows below the root of the API.</summary>
    public const string Resource = "fund-flows";

    /// <summary>Id of the part of the table that tells what leaves a step.</summary>
    public static string PartOf(Domain.Flows.FlowStep step) => $"from-{step}";

    /// <summary>Id of a row of the table, by its place.</summary>
    public static string Row(int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"flow-{place}");
}
