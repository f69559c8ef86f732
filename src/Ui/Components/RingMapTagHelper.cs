using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary>A segment of the map: an objective's own name and its page.</summary>
public sealed record RingLink(int Number, string Name, string Href);

/// <summary><c>&lt;ring-map links="…"&gt;</c>: the objectives as a ring of links; the middle shows the one pointed at.</summary>
public sealed class RingMapTagHelper(Site site) : TagHelper
{
    private const double Centre = 200, Inner = 132, Outer = 192, Numbers = 163;

    /// <summary>All 23 objectives.</summary>
    public IEnumerable<RingLink> Links { get; set; } = [];

    /// <summary>The short line under the number in the middle.</summary>
    public string Caption { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ring");
        output.Attributes.SetAttribute("viewBox", "0 0 400 400");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "ring-title ring-desc");
        var content = output.Content;
        content.Add($"<title id=\"ring-title\">{site["Ring.Title"]}</title><desc id=\"ring-desc\">{site["Ring.Description"]}</desc>");
        content.Add($"<text class=\"ring__centre\" aria-hidden=\"true\"><tspan x=\"200\" y=\"186\">{RingLayout.Objectives}</tspan><tspan x=\"200\" y=\"236\">{Caption}</tspan></text>");
        var byNumber = Links.ToDictionary(l => l.Number);
        for (var area = 1; area <= RingLayout.Areas; area++)
        {
            content.Add($"<g class=\"area-{area}\">");
            foreach (var number in RingLayout.InArea(area)) AddSegment(content, byNumber[number]);
            content.AddPlain("</g>");
        }
    }

    private static void AddSegment(TagHelperContent content, RingLink link)
    {
        var (x, y) = RingLayout.Middle(link.Number, Centre, Numbers);
        content.Add($"<a href=\"{link.Href}\" aria-label=\"{link.Number}. {link.Name}\"><path d=\"{RingLayout.Segment(link.Number, Centre, Inner, Outer)}\"/>");
        content.Add($"<text class=\"ring__number\" x=\"{x:0}\" y=\"{y:0}\">{link.Number}</text></a><text class=\"ring__name\" aria-hidden=\"true\">");
        var lines = LineBreaking.Of(link.Name).ToList();
        var top = Centre - ((lines.Count - 1) * 13);
        for (var i = 0; i < lines.Count; i++) content.Add($"<tspan x=\"200\" y=\"{top + (i * 26):0}\">{lines[i]}</tspan>");
        content.AddPlain("</text>");
    }
}
