using System.Globalization;

namespace Marrakech.Operations.Jobs;

/// <summary>The public number of a job.</summary>
internal static class JobNumber
{
    private const string Prefix = "J-";

    public static string Write(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:000000}");

    /// <summary>Null for what is no number of a job.</summary>
    public static long? Read(string? text) => text is not null && text.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
