using Marrakech.Knowledge.Features.Shared.Contributions;

namespace Marrakech.Knowledge.Features.Shared.Bulk;

/// <summary>Addresses of spreadsheets of contributions, without language.</summary>
internal static class BatchLinks
{
    public const string Send = ContributionLinks.Start + "/spreadsheet";

    /// <summary>The empty table for a kind.</summary>
    public static string Template(string kind) => $"{ContributionLinks.Start}/templates/{kind}.xlsx";

    public static string One(string code) => $"{Send}/{code}";

    /// <summary>Everything wrong with it, as a table.</summary>
    public static string Problems(string code) => $"{One(code)}/problems.csv";
}
