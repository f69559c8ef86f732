using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Domain.Figures;

/// <summary>Where something is offered by a verified partner whose word is fresh: all of it is public.</summary>
/// <param name="IsWorldwide">Whether it is for every country.</param>
/// <param name="Places">Countries and regions it names.</param>
internal sealed record OfferedPlaces(bool IsWorldwide, IReadOnlyList<string> Places);

/// <summary>Which countries what partners offer reaches by name.</summary>
/// <param name="Unreached">ISO 3166-1 codes of the countries and areas that lie in a region, and that nothing offered names, nor a region they lie in.</param>
/// <param name="Worldwide">How much is offered to every country: all that remains for those.</param>
internal sealed record Reach(IReadOnlyList<string> Unreached, int Worldwide)
{
    /// <summary>Before anything was read.</summary>
    public static Reach Unknown { get; } = new([], 0);

    public static Reach Of(IReadOnlyCollection<OfferedPlaces> offered)
    {
        var named = offered.SelectMany(o => o.Places).ToHashSet(StringComparer.Ordinal);
        return new([.. Countries.All.Where(c => c.Region is not null).Select(c => c.Alpha2).Where(c => !ServedPlaces.Holding(c).Any(named.Contains))], offered.Count(o => o.IsWorldwide));
    }
}
