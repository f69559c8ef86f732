using System.Globalization;
using Marrakech.Connection.Domain.Matching;

namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>What a request wants covered, and what of it an organisation covers.</summary>
internal static class Coverage
{
    /// <summary>The actions it names, objectives it names no action of, languages and countries.</summary>
    public static IReadOnlyList<Wanted> WantedBy(Need need)
    {
        var whole = need.Objectives.Select(o => o.ToString(CultureInfo.InvariantCulture)).Where(o => !need.Actions.Any(a => a.StartsWith($"{o}/", StringComparison.Ordinal)));
        return [.. new[]
        {
            need.Actions.Select(a => new Wanted(ReasonPlace.Action, a)),
            whole.Select(o => new Wanted(ReasonPlace.Objective, o)),
            need.Languages.Select(l => new Wanted(ReasonPlace.Language, l)),
            need.Countries.Select(c => new Wanted(ReasonPlace.Country, c)),
        }.SelectMany(w => w).Distinct()];
    }

    /// <summary>
    /// What all capabilities of an organisation cover together: each partner of a set brings what it has, whichever of its services that is. Nothing, where it
    /// covers no action and no objective: nobody is asked to help for speaking the language.
    /// </summary>
    public static IReadOnlyList<Wanted> Of(IReadOnlyCollection<CapabilityWords> capabilities, IReadOnlyList<Wanted> wanted)
    {
        var covered = wanted.Where(w => capabilities.Any(c => Has(c, w))).ToList();
        return covered.Exists(w => w.Place is ReasonPlace.Action or ReasonPlace.Objective) ? covered : [];
    }

    private static bool Has(CapabilityWords one, Wanted wanted) => wanted.Place switch
    {
        ReasonPlace.Action => one.Covers(wanted.Value),
        ReasonPlace.Objective => one.Objectives.Any(o => o.ToString(CultureInfo.InvariantCulture) == wanted.Value),
        ReasonPlace.Language => one.Languages.Contains(wanted.Value),
        ReasonPlace.Country => one.IsWorldwide || ServedPlaces.Holding(wanted.Value).Any(one.Places.Contains),
        _ => throw new ArgumentOutOfRangeException(nameof(wanted)),
    };
}
