namespace Marrakech.Knowledge.Features.Shared.Harvesting;

/// <summary>Addresses of other repositories and their records, without language.</summary>
internal static class HarvestLinks
{
    public const string Sources = "/administration/harvest-sources";

    /// <summary>Stands in the place of a code where a source is added.</summary>
    public const string NewCode = "new";

    public static string Source(string code) => $"{Sources}/{code}";

    public static string Edit(string code) => $"{Source(code)}/edit";

    /// <summary>Where a harvest is asked for before its time.</summary>
    public static string Now(string code) => $"{Source(code)}/now";

    /// <summary>Where several records are taken over at once.</summary>
    public static string Take(string code) => $"{Source(code)}/take-over";

    public static string Record(string code, Guid record) => $"{Source(code)}/records/{record}";
}
