using System.Globalization;
using System.Text;

namespace Marrakech.Operations.Files;

/// <summary>Makes a name harmless on every system it may be saved on.</summary>
internal static class FileNames
{
    private const int LongestStem = 120;
    private const string Forbidden = "<>:\"|?*/\\";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })];

    /// <summary>The last part of <paramref name="name"/> without anything that misleads or climbs, with an ending that fits the content; null where nothing is left.</summary>
    public static string? Clean(string name, ContentKind kind)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var text = new StringBuilder();
        foreach (var rune in last.EnumerateRunes()) text.Append(IsHarmless(rune) ? rune.ToString() : "");
        var plain = Normal(text.ToString()).TrimEnd('.', ' ');
        var ending = Path.GetExtension(plain);
        var fits = kind.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
        var stem = Cut((ending.Length is > 0 and <= 6 ? Path.GetFileNameWithoutExtension(plain) : plain).Trim(' ', '.', '_'));
        if (stem.Length == 0) return null;
        if (Devices.Contains(stem.Split('.')[0], StringComparer.OrdinalIgnoreCase)) stem = "_" + stem;
        return stem + (fits ? ending.ToLowerInvariant() : kind.Extension);
    }

    /// <summary>Direction overrides can make <c>exe.pdf</c> of <c>fdp.exe</c>; marks nobody sees can make two names look the same.</summary>
    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !Forbidden.Contains(rune.ToString(), StringComparison.Ordinal) && rune != Rune.ReplacementChar;

    private static string Normal(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cuts between whole characters as readers see them.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= LongestStem) return text;
        var starts = StringInfo.ParseCombiningCharacters(text);
        return text[..starts.Last(s => s <= LongestStem)].TrimEnd(' ', '.');
    }
}
