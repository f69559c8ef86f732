namespace Marrakech.Compact.Importing.Formats;

/// <summary>Bounds that keep reading any file within 300 MB of memory. The largest official document has 5 MB as PDF and 0.3 MB as text.</summary>
internal static class Limits
{
    public const int FileBytes = 24 << 20;
    public const int TextBytes = 6 << 20;

    /// <summary>A page of HTML takes fifty times its size while it is parsed.</summary>
    public const int HtmlBytes = 2 << 20;

    /// <summary>Elements of HTML within each other. The time to parse them grows with the square.</summary>
    public const int HtmlDepth = 2_000;
    public const int TextCharacters = 6 << 20;
    public const int Pages = 2_000;

    /// <summary>Unpacked bytes of all parts of a file together.</summary>
    public const long UnpackedBytes = 160L << 20;

    /// <summary>Unpacked bytes of the parts of a DOCX that are read, together; as a tree they take twenty times as much.</summary>
    public const long DocumentPartBytes = 6L << 20;

    /// <summary>How many times larger a part may be unpacked; beyond the size where small parts compress freely.</summary>
    public const int Ratio = 120;
    public const long RatioFrom = 4L << 20;
    public const int Entries = 4_000;
    public const int Depth = 200;
}
