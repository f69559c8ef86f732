using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Web addresses in running text.</summary>
internal static partial class WebAddress
{
    public static bool IsAt(string word) => Address().Match(word) is { Success: true, Index: < 2 };

    /// <summary>The first address in a text, complete with its scheme and without the punctuation behind it; null when there is none.</summary>
    public static string? First(string text) => Address().Match(text) is { Success: true } match ? Tidy(match.Value) : null;

    public static string Tidy(string address)
    {
        address = address.TrimEnd('.', ',', ';', ':', '"', '”', '’', '\'', '>');
        while (address.EndsWith(')') && !address.Contains('(', StringComparison.Ordinal)) address = address[..^1].TrimEnd('.');
        return address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + address : address;
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""“”]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
