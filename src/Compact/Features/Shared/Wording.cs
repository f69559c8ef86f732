using System.Net;
using Marrakech.Compact.Contracts;
using Microsoft.AspNetCore.Html;

namespace Marrakech.Compact.Features.Shared;

/// <summary>Shows a difference of wordings as running text. White space is kept to the letter, which a view would not do.</summary>
internal static class Wording
{
    /// <summary>Removed words as <c>del</c>, added ones as <c>ins</c>.</summary>
    public static IHtmlContent Of(TextDifference difference)
    {
        var content = new HtmlContentBuilder();
        foreach (var segment in difference.Segments)
        {
            var element = segment.Kind switch
            {
                SegmentKind.Removed => "del",
                SegmentKind.Added => "ins",
                _ => null,
            };
            if (element is null) content.Append(segment.Text);
            else content.AppendHtml($"<{element}>{WebUtility.HtmlEncode(segment.Text)}</{element}>");
        }

        return content;
    }
}
