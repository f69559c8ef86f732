namespace Marrakech.Knowledge.Features.Shared.Usage;

/// <summary>Addresses about use.</summary>
internal static class UsageLinks
{
    /// <summary>How use is counted; it stands under the language.</summary>
    public const string Page = "/repository/use";

    /// <summary>The sums as a table, the same in every language.</summary>
    public const string File = "/use.csv";
}
