using System.Globalization;

namespace Marrakech.Operations.Files;

/// <summary>The public number of a file.</summary>
internal static class FileNumber
{
    private const string Prefix = "F-";

    public static string Write(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:000000}");

    /// <summary>Null for what is no number of a file.</summary>
    public static long? Read(string? text) => text is not null && text.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
