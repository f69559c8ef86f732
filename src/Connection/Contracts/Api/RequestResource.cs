using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Contracts.Api;

/// <summary>A country's request for support, as far as the country lets everybody read it.</summary>
/// <param name="Code" example="R-2026-0001">Reference for ever.</param>
/// <param name="State" example="in_assessment">Where it stands.</param>
/// <param name="Title">Title; null where the country does not show it.</param>
/// <param name="Summary">Summary; null where the country does not show it.</param>
/// <param name="Language" example="fr">Language of title and summary (BCP 47); null where they are not shown.</param>
/// <param name="Country" example="KE">Country that asks, or that leads those that ask together, ISO 3166-1 alpha-2; null where the request is confidential.</param>
/// <param name="Countries" example="[&quot;KE&quot;]">Every country that asks, the leading one first, ISO 3166-1 alpha-2; empty where the request is confidential.</param>
/// <param name="Objectives" example="[8]">Numbers of objectives, the primary one first; empty where the request is confidential.</param>
/// <param name="Support">Kinds of support wanted; empty where the request is confidential.</param>
/// <param name="Emergency">Whether it is on the emergency track.</param>
/// <param name="OwedBy" example="secretariat">Who must move next: country, secretariat or partners; null where nobody must.</param>
/// <param name="Due" example="2026-06-16">Day by which the next move is promised, as the hub's seat counts days; null where none is, or while the clock stands still.</param>
/// <param name="Overdue">Whether the promise was missed and nothing moved since.</param>
/// <param name="MergedInto" example="R-2026-0002">Reference of the request it goes on as part of; null where it was not merged, or where naming the other would show what one of them hides.</param>
/// <param name="SubmittedAt">When it was submitted (UTC).</param>
/// <param name="ChangedAt">When it moved last (UTC).</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record RequestResource(
    string Code, string State, string? Title, string? Summary, string? Language, string? Country, IReadOnlyList<string> Countries, IReadOnlyList<int> Objectives, IReadOnlyList<string> Support, bool Emergency,
    string? OwedBy, DateOnly? Due, bool Overdue, string? MergedInto, DateTimeOffset SubmittedAt, DateTimeOffset ChangedAt, string Url, string Api);

/// <summary>Filters of the register. A filter by country, objective or support never finds a confidential request.</summary>
public sealed record RequestFilters
{
    /// <summary>A state, or <c>open</c> for everything that is not over.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>Number of an objective, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string? Objective { get; init; }

    /// <summary>Country by ISO 3166-1 alpha-2 code.</summary>
    [FromQuery(Name = "country")]
    public string? Country { get; init; }

    /// <summary>Kind of support.</summary>
    [FromQuery(Name = "support")]
    public string? Support { get; init; }

    /// <summary><c>yes</c> for what is overdue only.</summary>
    [FromQuery(Name = "overdue")]
    public string? Overdue { get; init; }
}
