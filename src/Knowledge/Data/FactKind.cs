namespace Marrakech.Knowledge.Data;

/// <summary>Kinds of fact.</summary>
internal static class FactKind
{
    public const string Country = "country", Organisation = "organisation", Year = "year", Level = "level", Amount = "amount", People = "people";

    /// <summary>Every kind, in the order pages explain them.</summary>
    public static readonly string[] All = [Country, Organisation, Year, Level, Amount, People];
}
