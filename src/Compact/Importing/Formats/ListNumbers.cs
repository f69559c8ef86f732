using System.Globalization;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Writes the number of a list item as DOCX and HTML lists show it.</summary>
internal static class ListNumbers
{
    /// <summary>Sign before an item of a list, whatever the file draws there: every document's reader knows it for one.</summary>
    public const char Bullet = '•';

    private static readonly (int Value, string Sign)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <param name="format">Name of the format as WordprocessingML has it: <c>decimal</c>, <c>lowerLetter</c>, <c>upperRoman</c>…</param>
    /// <param name="value">The number, from 1.</param>
    public static string Marker(string format, int value) => value < 1 || value > 3000 ? value.ToString(CultureInfo.InvariantCulture) : format switch
    {
        "lowerLetter" => Letters(value),
        "upperLetter" => Letters(value).ToUpperInvariant(),
        "lowerRoman" => Roman(value),
        "upperRoman" => Roman(value).ToUpperInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>a … z, aa, bb …</summary>
    private static string Letters(int value) => new((char)('a' + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    private static string Roman(int value)
    {
        var text = string.Empty;
        foreach (var (worth, sign) in Romans)
        {
            for (; value >= worth; value -= worth) text += sign;
        }

        return text;
    }
}
