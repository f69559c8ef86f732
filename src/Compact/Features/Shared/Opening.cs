namespace Marrakech.Compact.Features.Shared;

/// <summary>The first words of a text, for lists of contents.</summary>
internal static class Opening
{
    private const int Words = 14;

    /// <summary>At most fourteen words, with an ellipsis where more follow.</summary>
    public static string Of(string text)
    {
        var end = 0;
        for (var words = 0; end < text.Length; end++)
        {
            if (char.IsWhiteSpace(text[end]) && ++words == Words) break;
        }

        return end == text.Length ? text : text[..end].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
