using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A listed expert, with what they let everybody see. What they keep to themselves looks as if it had never been told.</summary>
/// <param name="Code" example="E-000012">Code.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Affiliation">Where they work, or null.</param>
/// <param name="Languages">Languages of the United Nations they work in (BCP 47).</param>
/// <param name="OtherLanguages">Further languages, as the expert names them.</param>
/// <param name="Countries">Countries they have worked in, ISO 3166-1 alpha-2.</param>
/// <param name="Objectives">Numbers of objectives they know.</param>
/// <param name="Skills">Skills, as the expert names them.</param>
/// <param name="Availability" example="now"><c>now</c>, <c>from</c> (a day) or <c>no</c>; or null.</param>
/// <param name="AvailableFrom">The day from which they are free, where that is <c>from</c>.</param>
/// <param name="Biography">Short biography, or null.</param>
/// <param name="ReviewsDone" example="3">How many contributions they have reviewed, or null.</param>
/// <param name="Url">Address of their page, where members write to them.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record ExpertResource(
    string Code, string? Name, string? Affiliation, IReadOnlyList<string> Languages, IReadOnlyList<string> OtherLanguages, IReadOnlyList<string> Countries,
    IReadOnlyList<int> Objectives, IReadOnlyList<string> Skills, string? Availability, DateOnly? AvailableFrom, string? Biography, int? ReviewsDone, string Url, string Api);

/// <summary>Filters of experts. Any of the values of a filter, and every filter.</summary>
public sealed record ExpertFilters
{
    /// <summary>Words that must all stand in skills, biography, name, affiliation or other languages.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    /// <summary>Number of an objective, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string[]? Objectives { get; init; }

    /// <summary>Country worked in, by ISO 3166-1 code of two or three letters.</summary>
    [FromQuery(Name = "country")]
    public string[]? Countries { get; init; }

    /// <summary>Language of the United Nations the expert works in, as <c>fr</c>.</summary>
    [FromQuery(Name = "speaks")]
    public string[]? Languages { get; init; }

    /// <summary>Only those free today: <c>yes</c>.</summary>
    [FromQuery(Name = "free")]
    public string? Free { get; init; }
}
