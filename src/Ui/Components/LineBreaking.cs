using System.Globalization;

namespace Marrakech.Ui.Components;

/// <summary>Breaks a short name into lines for a picture, where the browser does not break lines itself.</summary>
internal static class LineBreaking
{
    private const int Width = 20;

    /// <summary>Lines of about twenty letters, ten for scripts written without spaces.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var line = "";
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && Measure(line + word) > Width)
            {
                yield return line.Trim();
                line = "";
            }

            line += word;
        }

        if (line.Trim().Length > 0) yield return line.Trim();
    }

    private static IEnumerable<string> Words(string text) => text.Any(IsWide)
        ? text.Select(c => c.ToString(CultureInfo.InvariantCulture))
        : text.Split(' ').Select(w => w + " ");

    private static int Measure(string text) => text.Trim().Sum(c => IsWide(c) ? 2 : 1);

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uFFEF';
}
