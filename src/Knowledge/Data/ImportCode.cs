using System.Globalization;

namespace Marrakech.Knowledge.Data;

/// <summary>The public code of an import.</summary>
internal static class ImportCode
{
    private const string Prefix = "I-";

    public static string Write(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:000000}");

    /// <summary>Null for what is no code of an import.</summary>
    public static long? Read(string? text) => text is not null && text.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
