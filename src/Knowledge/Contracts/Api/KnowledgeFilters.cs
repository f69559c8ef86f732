using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>Filters of practices and searches. Any of the values of a filter, and every filter.</summary>
public sealed record PracticeFilters
{
    /// <summary>Words to look for: "phrases", prefixes with <c>*</c>, exclusions with <c>-</c>, alternatives with OR.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    /// <summary>Number of an objective, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string[]? Objectives { get; init; }

    /// <summary>Action, as <c>8/a</c>.</summary>
    [FromQuery(Name = "action")]
    public string[]? Actions { get; init; }

    /// <summary>Country by ISO 3166-1 code of two or three letters.</summary>
    [FromQuery(Name = "country")]
    public string[]? Countries { get; init; }

    /// <summary>Region or sub-region by UN M49 code of three digits, as <c>014</c>.</summary>
    [FromQuery(Name = "region")]
    public string[]? Regions { get; init; }

    /// <summary>Level: local, national, regional, cross-regional or global.</summary>
    [FromQuery(Name = "level")]
    public string[]? Levels { get; init; }

    /// <summary>SDG target (<c>10.7</c>) or goal (<c>10</c>).</summary>
    [FromQuery(Name = "sdg")]
    public string[]? Sdgs { get; init; }

    /// <summary>Guiding principle by its letter, a to j.</summary>
    [FromQuery(Name = "principle")]
    public string[]? Principles { get; init; }

    /// <summary>Organisation by name or acronym.</summary>
    [FromQuery(Name = "organisation")]
    public string[]? Organisations { get; init; }

    /// <summary>Year, four digits.</summary>
    [FromQuery(Name = "year")]
    public string[]? Years { get; init; }

    /// <summary>Key of a document that describes it, as <c>booklet</c>.</summary>
    [FromQuery(Name = "source")]
    public string[]? Sources { get; init; }
}

/// <summary>What belongs to a list of everything the repository holds, beside the filters of practices.</summary>
public sealed record ItemFilters
{
    /// <summary>Kind of item: practice, initiative, evidence, guidance, dataset, training or event.</summary>
    [FromQuery(Name = "kind")]
    public string[]? Kinds { get; init; }
}

/// <summary>Filters of countries. Any of the values of a filter.</summary>
public sealed record CountryFilters
{
    /// <summary>Region or sub-region by UN M49 code of three digits, as <c>014</c>.</summary>
    [FromQuery(Name = "region")]
    public string[]? Regions { get; init; }
}

/// <summary>What belongs to a search beside the filters of practices.</summary>
public sealed record SearchFilters
{
    /// <summary>Kind: practice, objective, action, paragraph, principle, instrument, resource, initiative, evidence, guidance, dataset, training, event, collection or discussion.</summary>
    [FromQuery(Name = "kind")]
    public string[]? Kinds { get; init; }

    /// <summary>Order: relevance (when left out), newest or title.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }
}
