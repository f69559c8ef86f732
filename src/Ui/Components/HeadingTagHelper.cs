using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;heading level="3"&gt;…&lt;/heading&gt;</c>: a heading of a part that stands at different depths, so that no page skips a level.</summary>
public sealed class HeadingTagHelper : TagHelper
{
    /// <summary>The level, 2 to 6.</summary>
    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = string.Create(CultureInfo.InvariantCulture, $"h{Level}");
}
