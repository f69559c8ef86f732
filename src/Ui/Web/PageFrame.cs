namespace Marrakech.Ui.Web;

/// <summary>A step of the way back from a page. Without an address it is the page itself.</summary>
public sealed record Crumb(string Text, string? Href);

/// <summary>Another form of a page: a feed, CSV, JSON.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Href">Path and query on this site.</param>
/// <param name="Title">What it holds, for people.</param>
public sealed record OtherForm(string Type, string Href, string Title);

/// <summary>What a page tells the layout about itself.</summary>
public sealed class PageFrame
{
    private readonly List<Crumb> crumbs = [];
    private readonly List<OtherForm> forms = [];

    /// <summary>Title of the page without the name of the site; null only on the start page.</summary>
    public string? Title { get; set; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public string? Description { get; set; }

    /// <summary>Whether this is the start page.</summary>
    public bool IsStart { get; set; }

    /// <summary>Whether the page shows the search box itself, so that the header leaves it out.</summary>
    public bool HasOwnSearch { get; set; }

    /// <summary>Keeps a page out of search engines, as results and errors.</summary>
    public bool Unlisted { get; set; }

    /// <summary>The query that belongs to the canonical address, as <c>?page=2</c>; normally empty.</summary>
    public string CanonicalQuery { get; set; } = "";

    /// <summary>JSON-LD describing the page, written as it stands.</summary>
    public string? StructuredData { get; set; }

    public IReadOnlyList<Crumb> Crumbs => crumbs;

    public IReadOnlyList<OtherForm> Forms => forms;

    /// <summary>Adds a step between the start page and this page.</summary>
    public PageFrame Under(string text, string href)
    {
        crumbs.Add(new Crumb(text, href));
        return this;
    }

    /// <summary>Announces another form of this page.</summary>
    public PageFrame AlsoAs(string type, string href, string title)
    {
        forms.Add(new OtherForm(type, href, title));
        return this;
    }
}
