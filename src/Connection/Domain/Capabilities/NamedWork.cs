using System.Globalization;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>A work an organisation names as a reference. Nobody has checked it.</summary>
/// <param name="Name">What it was.</param>
/// <param name="Year">When it was finished.</param>
/// <param name="Link">Where more can be read; null where nowhere.</param>
internal sealed record NamedWork(string Name, int Year, string? Link)
{
    public const int LineLength = 400;

    private static readonly char[] betweens = [';', '؛', '；'];
    private const int FirstYear = 1950, LastYear = 2100;

    /// <summary>Reads a line: name, year and link, with semicolons between them. Null where it cannot be understood.</summary>
    public static NamedWork? Parse(string line)
    {
        var parts = line.Split(betweens, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        string? link = null;
        if (parts.Count > 2 && IsLink(parts[^1]))
        {
            link = parts[^1];
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count < 2 || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear) return null;
        return Typed.Line(string.Join("; ", parts.Take(parts.Count - 1))) is { } name ? new(name, year, link) : null;
    }

    /// <summary>The line it is read from.</summary>
    public string Line() => string.Join("; ", new[] { Name, Year.ToString(CultureInfo.InvariantCulture), Link }.OfType<string>());

    /// <summary>Whether a link opens a page and does nothing else.</summary>
    public static bool IsLink(string typed) => Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
