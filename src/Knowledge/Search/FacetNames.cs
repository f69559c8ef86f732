namespace Marrakech.Knowledge.Search;

/// <summary>The facets a document may carry values of. Countries and regions hold codes (ISO 3166-1 alpha-2, UN M49).</summary>
internal static class FacetNames
{
    public const string Objective = "objective";
    public const string Action = "action";
    public const string Country = "country";
    public const string Region = "region";
    public const string Level = "level";
    public const string Kind = "kind";
    public const string Goal = "goal";
    public const string Target = "target";
    public const string Principle = "principle";
    public const string Organisation = "organisation";
    public const string Year = "year";
    public const string Source = "source";

    public static readonly IReadOnlyList<string> All =
        [Objective, Action, Country, Region, Level, Kind, Goal, Target, Principle, Organisation, Year, Source];
}
