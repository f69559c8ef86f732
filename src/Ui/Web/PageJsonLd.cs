using System.Text.Json.Nodes;
using Marrakech.Ui.Api;

namespace Marrakech.Ui.Web;

/// <summary>Describes a page that tells nothing more of itself in the words of schema.org: what it is called, in what language, where it stands in the site.</summary>
internal static class PageJsonLd
{
    /// <summary>The description as text for a script block.</summary>
    /// <param name="frame">What the page told the layout.</param>
    /// <param name="site">The request.</param>
    /// <param name="address">Canonical address of the page.</param>
    public static string Of(PageFrame frame, Site site, string address)
    {
        var home = site.Absolute(site.Link("/"));
        var whole = JsonLd.Node("WebSite", home, ("name", site["Site.Name"]), ("description", site["Site.Line"]), ("inLanguage", site.Language.Code), ("url", home), ("potentialAction", Search(site)));
        if (frame.IsStart) return JsonLd.Text(JsonLd.Document(whole));
        return JsonLd.Text(JsonLd.Document(JsonLd.Node("WebPage", address,
            ("name", frame.Title), ("description", frame.Description), ("inLanguage", site.Language.Code), ("url", address),
            ("isPartOf", JsonLd.Reference(home)), ("breadcrumb", Way(frame, site)))));
    }

    private static JsonObject Search(Site site) => new()
    {
        ["@type"] = "SearchAction",
        ["target"] = site.Absolute(site.Link("/search")) + "?q={search_term_string}",
        ["query-input"] = "required name=search_term_string",
    };

    private static JsonObject? Way(PageFrame frame, Site site) => frame.Crumbs.Count == 0 ? null : new JsonObject
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. frame.Crumbs.Where(c => c.Href is not null).Select((crumb, index) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = index + 1,
            ["name"] = crumb.Text,
            ["item"] = site.Absolute(crumb.Href!),
        })]),
    };
}
