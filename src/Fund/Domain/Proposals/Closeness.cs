namespace Marrakech.Fund.Domain.Proposals;

/// <summary>Who is too close to a proposal to appraise or decide it.</summary>
internal static class Closeness
{
    /// <summary>Whether somebody acts for a participating organisation, or one of the same country.</summary>
    /// <param name="organisation">Code of the organisation they act for.</param>
    /// <param name="country">Its country, ISO 3166-1 alpha-2; null for one of no country.</param>
    /// <param name="participating">The participating organisations with their countries.</param>
    public static bool IsClose(string organisation, string? country, IEnumerable<(string Code, string? Country)> participating) =>
        participating.Any(p => p.Code == organisation || (country is not null && p.Country == country));
}
