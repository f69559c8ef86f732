using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Domain.Matching;

/// <summary>How near a candidate's places are to the countries that ask.</summary>
internal static class PlacePart
{
    private const double Same = 1, Subregion = 0.7, Region = 0.5, Everywhere = 0.4, Situation = 0.3;

    public static double Value(Need need, Candidate candidate) => need.Countries.Count == 0 ? 0 : need.Countries.Average(c => OfCountry(c, candidate));

    public static Reason Explain(Need need, Candidate candidate)
    {
        var same = need.Countries.Intersect(candidate.Countries).ToList();
        if (same.Count > 0) return Reason.With("Match.Place.Same", ReasonPlace.Country, same);
        var asking = need.Countries.Select(Countries.Find).OfType<Country>().ToList();
        var there = candidate.Countries.Select(Countries.Find).OfType<Country>().ToList();
        var near = there.Where(t => asking.Exists(a => a.Subregion is not null && a.Subregion == t.Subregion)).ToList();
        if (near.Count == 0) near = there.Where(t => asking.Exists(a => a.Region is not null && a.Region == t.Region)).ToList();
        if (near.Count > 0) return Reason.With("Match.Place.Near", ReasonPlace.Country, near.Select(c => c.Alpha2));
        if (candidate.IsGlobal) return Reason.Plain("Match.Place.Everywhere");
        var alike = there.Where(t => asking.Exists(a => IsAlike(a, t))).ToList();
        return alike.Count > 0 ? Reason.With("Match.Place.Situation", ReasonPlace.Country, alike.Select(c => c.Alpha2)) : Reason.Plain("Match.Place.None");
    }

    private static double OfCountry(string asking, Candidate candidate)
    {
        var best = candidate.IsGlobal ? Everywhere : 0;
        if (Countries.Find(asking) is not { } from) return best;
        foreach (var code in candidate.Countries)
        {
            if (code == asking) return Same;
            if (Countries.Find(code) is { } there) best = Math.Max(best, Nearness(from, there));
        }

        return best;
    }

    private static double Nearness(Country from, Country there)
    {
        if (from.Subregion is not null && from.Subregion == there.Subregion) return Subregion;
        if (from.Region is not null && from.Region == there.Region) return Region;
        return IsAlike(from, there) ? Situation : 0;
    }

    /// <summary>Both least developed, both landlocked and developing, or both small islands.</summary>
    private static bool IsAlike(Country one, Country other) => (one.Ldc && other.Ldc) || (one.Lldc && other.Lldc) || (one.Sids && other.Sids);
}
