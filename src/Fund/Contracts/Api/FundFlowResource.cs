namespace Marrakech.Fund.Contracts.Api;

/// <summary>Money of the start-up fund on its way from one place to the next, as the books have it now. What comes into a place of thematic area, country or organisation leaves it again, but for what the fund holds.</summary>
/// <param name="FromStep" example="source">Step it comes from: source, pool, area, country or organisation.</param>
/// <param name="From" example="O-000012">Code of the donor, number of the area, country (ISO 3166-1 alpha-2) or code of the organisation; or a name: gifts, interest, exchange, pool, several (more countries than one).</param>
/// <param name="FromName">The same in words.</param>
/// <param name="ToStep" example="pool">Step it goes to.</param>
/// <param name="To" example="pool">Like From; or a name: unallocated, costs, unpublished (decided, the minutes not signed), reserved (set aside, not paid), reported, unreported.</param>
/// <param name="ToName">The same in words.</param>
/// <param name="Usd" example="107000.00">US dollars, above zero, at the rate each contribution was booked at.</param>
/// <param name="Evidence">Codes of the contributions, projects or reports that prove it; where there are none, the postings of the books do.</param>
/// <param name="Url">Where it stands on the fund's page.</param>
public sealed record FundFlowResource(string FromStep, string From, string FromName, string ToStep, string To, string ToName, decimal Usd, IReadOnlyList<string> Evidence, string Url);
