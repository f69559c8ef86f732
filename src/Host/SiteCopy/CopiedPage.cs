using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Marrakech.Host.SiteCopy;

/// <summary>What one page of the copy is found by.</summary>
/// <param name="File">Its file.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">The beginning of what it says.</param>
internal sealed record SearchEntry(string File, string Title, string Text);

/// <summary>A page made to work from a disk: it names files beside it and nothing that needs the hub.</summary>
internal sealed class CopiedPage(IHtmlDocument page, string file)
{
    /// <summary>Script of the copy. Browsers load no modules from a disk.</summary>
    public const string Script = "offline.js";

    /// <summary>Enough to find a page by; the whole text of every page would make the search slow to open.</summary>
    private const int SearchLength = 900;

    /// <summary>Parts that only a hub can answer: filters, orders, data, sign-in, forms but the search.</summary>
    private const string NeedsHub = "script[type=module], form:not([role=search]), .panel, .sorts, .data-links, .visitor, link[rel=alternate]:not([hreflang]), .offline-leave-out";

    /// <summary>The pages and files this page leads to, as addresses of the site.</summary>
    public IEnumerable<string> Leads => page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Concat(Assets).Select(CopyAddress.PageOf).OfType<string>().Distinct();

    public SearchEntry Entry()
    {
        var main = page.QuerySelector("main")!;
        var title = Fold(page.QuerySelector("h1")?.TextContent ?? page.Title ?? "");
        // What the page says of itself comes first: it is shown under the heading.
        var text = Fold($"{page.QuerySelector("meta[name=description]")?.GetAttribute("content")} {main.TextContent}");
        return new SearchEntry(file, title, text.Length <= SearchLength ? text : text[..SearchLength]);
    }

    /// <summary>Cuts away what needs the hub. Before that, a page still leads to everything.</summary>
    public void Reduce()
    {
        foreach (var part in page.QuerySelectorAll(NeedsHub)) part.Remove();
        foreach (var columns in page.QuerySelectorAll(".columns--filters"))
        {
            columns.ClassList.Remove("columns", "columns--filters");
        }
    }

    /// <summary>Makes a page of results of the search page: the script fills it.</summary>
    public void BecomeSearch(string dataFile, string none, string needsScript)
    {
        var main = page.QuerySelector("main")!;
        foreach (var after in main.Children.Where(c => !c.ClassList.Contains("page-head")).ToList()) after.Remove();
        var results = page.CreateElement("section");
        results.Id = "offline-results";
        results.SetAttribute("aria-live", "polite");
        results.SetAttribute("data-none", none);
        var without = page.CreateElement("noscript");
        without.TextContent = needsScript;
        results.AppendChild(without);
        main.AppendChild(results);
        foreach (var source in new[] { dataFile, "../" + Script })
        {
            var script = page.CreateElement("script");
            script.SetAttribute("src", source);
            script.SetAttribute("defer", "");
            page.Head!.AppendChild(script);
        }
    }

    /// <summary>Points every link at a file of the copy. What the copy does not hold stays as words.</summary>
    public void Point(Func<string, bool> isHeld, string searchFile, string notice)
    {
        foreach (var element in page.QuerySelectorAll("a[href], link[href], img[src], script[src]")) Point(element, element.HasAttribute("href") ? "href" : "src", isHeld);
        // A menu offers only what is there.
        foreach (var lost in page.QuerySelectorAll("nav li > a:not([href]), .foot li > a:not([href])")) lost.ParentElement!.Remove();
        foreach (var form in page.QuerySelectorAll("form[role=search]")) form.SetAttribute("action", CopyAddress.Relative(file, searchFile));
        if (page.QuerySelector(".foot__note") is not { } foot) return;
        var note = page.CreateElement("p");
        note.TextContent = notice;
        foot.Prepend(note);
    }

    public string Html() => page.ToHtml();

    private IEnumerable<string> Assets => page.QuerySelectorAll("link[href], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(a => a.StartsWith("/assets/", StringComparison.Ordinal));

    private void Point(IElement element, string attribute, Func<string, bool> isHeld)
    {
        var href = element.GetAttribute(attribute)!;
        if (!href.StartsWith('/')) return;
        if (CopyAddress.PageOf(href) is { } address && isHeld(address))
        {
            var cut = href.IndexOf('#', StringComparison.Ordinal);
            element.SetAttribute(attribute, CopyAddress.Relative(file, CopyAddress.FileOf(address)) + (cut < 0 ? "" : href[cut..]));
        }
        else
        {
            element.RemoveAttribute(attribute);
        }
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
