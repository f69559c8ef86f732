using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;area-key number="2"/&gt;</c>: where a thematic area lies on the ring, as a key that does not need colour.</summary>
public sealed class AreaKeyTagHelper : TagHelper
{
    /// <summary>1-5.</summary>
    public int Number { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"area-key area-{Number}");
        output.Attributes.SetAttribute("viewBox", "0 0 40 40");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.Add($"<circle cx=\"20\" cy=\"20\" r=\"15\"/><path d=\"{RingLayout.AreaStroke(Number, 20, 15)}\"/>");
    }
}
