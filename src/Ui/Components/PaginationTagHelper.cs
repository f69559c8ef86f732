using System.Globalization;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;pagination page pages address/&gt;</c>: the way through a long list; nothing where one page holds all.</summary>
public sealed class PaginationTagHelper(Site site) : TagHelper
{
    public int Page { get; set; } = 1;

    public int Pages { get; set; } = 1;

    /// <summary>The address of a page by its number.</summary>
    public Func<int, string> Address { get; set; } = p => $"?page={p.ToString(CultureInfo.InvariantCulture)}";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", site["Pages.Label"]);
        output.Content.AddPlain("<ul>");
        if (Page > 1) output.Content.Add($"<li><a href=\"{Address(Page - 1)}\" rel=\"prev\">{site["Pages.Previous"]}</a></li>");
        var before = 0;
        foreach (var number in Numbers())
        {
            if (number > before + 1) output.Content.AddPlain("<li>…</li>");
            before = number;
            output.Content.Add($"<li><a href=\"{Address(number)}\" aria-label=\"{site.Text("Pages.Number", number)}\"").AddPlain(number == Page ? " aria-current=\"page\">" : ">");
            output.Content.Add($"{site.Number(number)}</a></li>");
        }

        if (Page < Pages) output.Content.Add($"<li><a href=\"{Address(Page + 1)}\" rel=\"next\">{site["Pages.Next"]}</a></li>");
        output.Content.AddPlain("</ul>");
    }

    private IEnumerable<int> Numbers() => new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(n => n >= 1 && n <= Pages).Distinct().Order();
}
