using Marrakech.Ui.Web;

namespace Marrakech.Compact.Contracts;

/// <summary>Where a text stands in the file it was read from, as a reader is told.</summary>
public static class LinePlace
{
    /// <summary>One line or a span of lines, in the reader's language.</summary>
    public static string Lines(this Site site, int first, int last) =>
        first == last ? site.Text("Place.Line", first) : site.Text("Place.Lines", first, last);
}
