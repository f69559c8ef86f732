using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Contracts.Api;

/// <summary>A verified organisation with what it says it can do. Nobody is named.</summary>
/// <param name="Code" example="O-000012">Code of the organisation for ever.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Kind" example="civil-society">Kind of organisation.</param>
/// <param name="Country" example="KE">Country it is at home in, ISO 3166-1 alpha-2; null for one of no country.</param>
/// <param name="Iati" example="XM-DAC-41122">Identifier of the organisation with IATI; null where it has told none.</param>
/// <param name="Finished">Completed requests whose plan it signed.</param>
/// <param name="Answers">How quickly it answers invitations; null where fewer than 3 can be counted.</param>
/// <param name="Capabilities">What it can do, what was confirmed last first.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record PartnerResource(string Code, string Name, string Kind, string? Country, string? Iati, int Finished, PartnerAnswersResource? Answers, IReadOnlyList<CapabilityResource> Capabilities, string Url, string Api);

/// <summary>How quickly an organisation answers invitations, counted three at a time.</summary>
/// <param name="Invitations" example="9">Invitations whose day has passed, or that were answered.</param>
/// <param name="InTime" example="8">How many of these were answered by the day that was asked for.</param>
/// <param name="MedianDays" example="6">Days after which half of the answers had come; null where fewer than 3 came.</param>
public sealed record PartnerAnswersResource(int Invitations, int InTime, int? MedianDays);

/// <summary>Something an organisation says it can do.</summary>
/// <param name="Code" example="K-000012">Code of the capability.</param>
/// <param name="Title">What it offers, in a line.</param>
/// <param name="Description">The same at length.</param>
/// <param name="Language" example="fr">Language of title and description (BCP 47).</param>
/// <param name="Support" example="[&quot;training&quot;]">Kinds of support.</param>
/// <param name="Objectives" example="[8]">Numbers of objectives, the primary one first.</param>
/// <param name="Actions" example="[&quot;8/a&quot;]">Actions under them; empty where it is about whole objectives.</param>
/// <param name="Worldwide">Whether it serves every country.</param>
/// <param name="Places" example="[&quot;KE&quot;,&quot;202&quot;]">Countries (ISO 3166-1 alpha-2) and regions (UN M49) it serves.</param>
/// <param name="Languages" example="[&quot;en&quot;]">Languages it works in.</param>
/// <param name="Capacity" example="little">Capacity free when it was told: none, little or enough.</param>
/// <param name="FreeUntil" example="2026-12-31">Last day on which that capacity is free; null where it is not known to end.</param>
/// <param name="Cost" example="free">Who pays: free, shared or paid.</param>
/// <param name="Equipment">Equipment or assets it offers; null for none.</param>
/// <param name="References">Works it names; nobody has checked them.</param>
/// <param name="ToldOn" example="2026-06-01">Day on which the organisation wrote or confirmed it last (UTC).</param>
/// <param name="Freshness" example="fresh">fresh; fading when it was not confirmed for 180 days; old after 540.</param>
public sealed record CapabilityResource(
    string Code, string Title, string Description, string Language, IReadOnlyList<string> Support, IReadOnlyList<int> Objectives, IReadOnlyList<string> Actions, bool Worldwide, IReadOnlyList<string> Places,
    IReadOnlyList<string> Languages, string Capacity, DateOnly? FreeUntil, string Cost, EquipmentResource? Equipment, IReadOnlyList<WorkResource> References, DateOnly ToldOn, string Freshness);

/// <summary>Equipment or assets an organisation offers.</summary>
/// <param name="What">What it is.</param>
/// <param name="Number" example="40">How many pieces.</param>
/// <param name="Condition" example="good">new; good: used, and works as it should; repairable: works after a repair.</param>
/// <param name="Until" example="2026-12-31">Last day on which it is available; null where it is not known to end.</param>
public sealed record EquipmentResource(string What, int Number, string Condition, DateOnly? Until);

/// <summary>A work an organisation names as a reference.</summary>
/// <param name="Name">What it was.</param>
/// <param name="Year" example="2024">Year in which it was finished.</param>
/// <param name="Link">Where more can be read; null where nowhere.</param>
public sealed record WorkResource(string Name, int Year, string? Link);

/// <summary>Filters of partners. One capability must fit all of them.</summary>
public sealed record PartnerFilters
{
    /// <summary>Number of an objective, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string? Objective { get; init; }

    /// <summary>Country to be served, by ISO 3166-1 alpha-2 code.</summary>
    [FromQuery(Name = "country")]
    public string? Country { get; init; }

    /// <summary>Kind of support.</summary>
    [FromQuery(Name = "support")]
    public string? Support { get; init; }

    /// <summary>Language worked in, as <c>fr</c>.</summary>
    [FromQuery(Name = "speaks")]
    public string? Speaks { get; init; }
}
