namespace Marrakech.Knowledge.Data;

/// <summary>Names of the facets of an item.</summary>
internal static class Facet
{
    public const string Country = "country", Place = "place", Year = "year", Objective = "objective", Sdg = "sdg", Source = "source", Action = "action", Principle = "principle", TranslationOf = "translationOf", TranslatedVersion = "translatedVersion", Replicates = "replicates", Starts = "starts", Ends = "ends";
}
