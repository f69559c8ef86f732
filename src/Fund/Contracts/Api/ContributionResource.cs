namespace Marrakech.Fund.Contracts.Api;

/// <summary>A contribution to the start-up fund: agreed ones always, pledges where their donor says so. Nobody is named.</summary>
/// <param name="Code" example="FC-000012">Code of the contribution for ever.</param>
/// <param name="Donor" example="O-000012">Code of the organisation that gives.</param>
/// <param name="DonorName">Its name.</param>
/// <param name="State" example="partly_paid">pledged, agreed, partly_paid, paid, lapsed or withdrawn.</param>
/// <param name="Currency" example="EUR">Currency it was promised in, ISO 4217.</param>
/// <param name="Amount" example="250000.00">What was promised, with every decimal of the currency.</param>
/// <param name="Paid" example="100000.00">What has come.</param>
/// <param name="AgreedOn" example="2026-03-01">Day of the agreement; null for a pledge.</param>
/// <param name="Dollars" example="290697.67">What was promised in US dollars by the rate of that day; null for a pledge.</param>
/// <param name="ThematicArea" example="2">Number of the thematic area the donor wishes it to be used for; null for none.</param>
/// <param name="Region" example="202">The same for a region, UN M49.</param>
/// <param name="Url">Page that shows it.</param>
public sealed record ContributionResource(string Code, string Donor, string DonorName, string State, string Currency, string Amount, string Paid, DateOnly? AgreedOn, string? Dollars, int? ThematicArea, string? Region, string Url);
