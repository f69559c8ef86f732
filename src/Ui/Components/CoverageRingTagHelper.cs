using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary>How far one objective is covered.</summary>
public enum Coverage
{
    Empty,
    Half,
    Filled,
}

/// <summary><c>&lt;coverage-ring states="…" description="…"/&gt;</c>: which of the 23 objectives a plan, country or item covers.</summary>
/// <remarks>Told by shape: an outline is empty, the inner half filled is half, the whole segment filled is full.</remarks>
public sealed class CoverageRingTagHelper(Site site) : TagHelper
{
    private const double Centre = 100, Inner = 56, Outer = 96, Numbers = 76, Half = 66;

    /// <summary>23 states; the first belongs to objective 1.</summary>
    public IReadOnlyList<Coverage> States { get; set; } = [];

    /// <summary>The same told in a sentence.</summary>
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (States.Count != RingLayout.Objectives)
            throw new InvalidOperationException($"A coverage ring needs {RingLayout.Objectives} states and was given {States.Count}.");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "coverage");
        output.Attributes.SetAttribute("viewBox", "0 0 200 200");
        output.Attributes.SetAttribute("role", "img");
        output.Content.Add($"<title>{site["Coverage.Title"]}</title><desc>{Description}</desc>");
        foreach (var number in RingLayout.InOrder) AddSegment(output.Content, number, States[number - 1]);
    }

    private static void AddSegment(TagHelperContent content, int number, Coverage state)
    {
        var area = RingLayout.AreaOf(number);
        var shape = state == Coverage.Filled ? "is-filled" : "is-empty";
        content.Add($"<g class=\"area-{area}\">");
        if (state == Coverage.Half)
            content.Add($"<path class=\"is-empty\" d=\"{RingLayout.Segment(number, Centre, Inner, Outer)}\"/><path class=\"is-filled\" d=\"{RingLayout.Segment(number, Centre, Inner, Half)}\"/>");
        else
            content.Add($"<path class=\"{shape}\" d=\"{RingLayout.Segment(number, Centre, Inner, Outer)}\"/>");
        var (x, y) = RingLayout.Middle(number, Centre, state == Coverage.Half ? Numbers + 8 : Numbers);
        content.Add($"<text class=\"{(state == Coverage.Filled ? "on" : "")}\" x=\"{x:0}\" y=\"{y:0}\">{number}</text></g>");
    }
}
