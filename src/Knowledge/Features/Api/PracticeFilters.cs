using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Api;

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

    /// <summary>Understands the filters; what makes no sense is noted by <paramref name="reader"/>.</summary>
    internal async Task<PracticeFilter> ReadAsync(ParameterReader reader, PracticeReader practices, CancellationToken ct)
    {
        var spellings = new Dictionary<string, string?>();
        foreach (var name in Organisations ?? []) spellings[name] = await practices.OrganisationAsync(name, ct);
        return new PracticeFilter
        {
            Objectives = reader.Numbers("objective", Objectives, 1, Outline.Objectives.Count),
            Actions = reader.Known("action", Actions, OutlineCodes.Action),
            Countries = reader.Known("country", Countries, Country),
            Regions = reader.Known("region", Regions, code => Kernel.Reference.Countries.FindRegion(code)?.M49),
            Levels = reader.OneOf("level", Levels, [.. Outline.Levels.Select(l => l.Key)]),
            Sdgs = reader.Known("sdg", Sdgs, OutlineCodes.Sdg),
            Principles = reader.OneOf("principle", Principles, [.. Outline.Principles.Select(p => p.Letter)]),
            Organisations = reader.Known("organisation", Organisations, name => spellings[name]),
            Years = reader.Numbers("year", Years, 1900, 2100),
            Sources = reader.OneOf("source", Sources, [.. Outline.Documents.Select(d => d.Key)]),
        };
    }

    private static string? Country(string code) => (code.Length == 3
        ? Kernel.Reference.Countries.All.FirstOrDefault(c => string.Equals(c.Alpha3, code, StringComparison.OrdinalIgnoreCase))
        : Kernel.Reference.Countries.Find(code))?.Alpha2;
}
