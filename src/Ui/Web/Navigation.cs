namespace Marrakech.Ui.Web;

/// <summary>Where a link of the frame stands.</summary>
public enum NavigationPlace
{
    /// <summary>The main navigation of every page.</summary>
    Main,

    /// <summary>Foot of the page, under the texts and their sources.</summary>
    Sources,

    /// <summary>Foot of the page, under the start-up fund and its money.</summary>
    Fund,

    /// <summary>Foot of the page, under reuse: data, API, feeds.</summary>
    Reuse,
}

/// <summary>A link every page carries, contributed by the module that owns the page.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Order">Position among its neighbours.</param>
/// <param name="Key">Key of its text.</param>
/// <param name="Path">Path without language, as <c>/objectives</c>.</param>
/// <param name="IsPage">Whether the path is a page with a language before it; false for files and the API.</param>
/// <param name="IsOpen">Whether everybody may open it; what asks for an account stands in no sitemap.</param>
public sealed record NavigationEntry(NavigationPlace Place, int Order, string Key, string Path, bool IsPage = true, bool IsOpen = true);
