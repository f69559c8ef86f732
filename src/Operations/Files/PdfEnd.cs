namespace Marrakech.Operations.Files;

/// <summary>A PDF that was not cut off ends with its mark; what stands behind that is for another program.</summary>
internal static class PdfEnd
{
    public static bool IsWhole(ReadOnlySpan<byte> tail)
    {
        var mark = tail.LastIndexOf("%%EOF"u8);
        return mark >= 0 && tail[(mark + 5)..].TrimEnd(" \t\r\n\f\0"u8).IsEmpty;
    }
}
