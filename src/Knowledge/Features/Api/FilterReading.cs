using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Api;

namespace Marrakech.Knowledge.Features.Api;

/// <summary>Understands the filters of a request; what makes no sense is noted by the reader.</summary>
internal static class FilterReading
{
    /// <summary>Of a list: the kinds asked for among those in it.</summary>
    public static Task<PracticeFilter> ReadAsync(this PracticeFilters given, ItemFilters more, Listing listing, ParameterReader reader, PracticeReader practices, CancellationToken ct)
    {
        var kinds = reader.OneOf("kind", more.Kinds, listing.Kinds);
        return given.ReadAsync(kinds.Count == 0 ? listing.Kinds : kinds, reader, practices, ct);
    }

    public static async Task<PracticeFilter> ReadAsync(this PracticeFilters given, IReadOnlyList<string> kinds, ParameterReader reader, PracticeReader practices, CancellationToken ct)
    {
        var spellings = new Dictionary<string, string?>();
        // A control character stands in no name, and one of the databases refuses it.
        foreach (var name in given.Organisations ?? []) spellings[name] = name.Any(char.IsControl) ? null : await practices.OrganisationAsync(name, ct);
        return new PracticeFilter
        {
            Kinds = kinds,
            Objectives = reader.Numbers("objective", given.Objectives, 1, Outline.Objectives.Count),
            Actions = reader.Known("action", given.Actions, OutlineCodes.Action),
            Countries = reader.Known("country", given.Countries, Filters.Country.Read),
            Regions = reader.Known("region", given.Regions, Filters.Region.Read),
            Levels = reader.OneOf("level", given.Levels, [.. Outline.Levels.Select(l => l.Key)]),
            Sdgs = reader.Known("sdg", given.Sdgs, OutlineCodes.Sdg),
            Principles = reader.OneOf("principle", given.Principles, [.. Outline.Principles.Select(p => p.Letter)]),
            Organisations = reader.Known("organisation", given.Organisations, name => spellings[name]),
            Years = reader.Numbers("year", given.Years, 1900, 2100),
            Sources = reader.OneOf("source", given.Sources, [.. Outline.Documents.Select(d => d.Key)]),
        };
    }
}
