using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Domain;

/// <summary>A practice of the starter repository: facts with a summary in our own words, six languages.</summary>
internal sealed record StarterPractice(
    string Key, LocalText Title, LocalText Summary, string Level, int Objective,
    IReadOnlyList<int> OtherObjectives, IReadOnlyList<string> Countries, IReadOnlyList<string> Places, IReadOnlyList<int> Years,
    IReadOnlyList<string> SdgTargets, IReadOnlyList<StarterOrganisation> Organisations, IReadOnlyList<StarterSource> Sources)
{
    /// <summary>Every practice the product carries, by objective, in the order of the files.</summary>
    public static IReadOnlyList<StarterPractice> All() =>
        [.. EmbeddedData.Names(typeof(StarterPractice).Assembly, "Starter/")
            .SelectMany(name => EmbeddedData.Read<List<StarterPractice>>(typeof(StarterPractice).Assembly, name))];

    /// <summary>Its facts as facets of an item.</summary>
    public IEnumerable<(string Facet, string Value)> Facets() =>
    [
        .. Countries.Select(c => (Facet.Country, c)),
        .. Places.Select(p => (Facet.Place, p)),
        .. Years.Select(y => (Facet.Year, Text(y))),
        .. OtherObjectives.Append(Objective).Select(o => (Facet.Objective, Text(o))),
        .. SdgTargets.Select(s => (Facet.Sdg, s)),
        .. Sources.Select(s => (Facet.Source, s.Document)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An organisation in its role.</summary>
internal sealed record StarterOrganisation(string Name, string? Acronym, string Role);

/// <summary>A document that describes the practice. Says where to look; never used to recognise it.</summary>
internal sealed record StarterSource(string Document);
