namespace Marrakech.Knowledge.Facts;

/// <summary>An organisation named at a stretch of words.</summary>
/// <remarks>The last word includes an acronym in brackets. A name that swallows places names none by the places in it ("Abu Dhabi Dialogue").</remarks>
internal sealed record OrganisationHit(
    string Key, string Name, string? Acronym, OrganisationKind? Kind, int First, int Last, bool SwallowsPlaces);
