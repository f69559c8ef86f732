namespace Marrakech.Ui.Web;

/// <summary>The site's style sheet, for pages that are printed apart from the site.</summary>
public static class SiteStyle
{
    /// <summary>The whole style sheet; it refers to nothing that a page needs to be read.</summary>
    public static string Text => Assets.Text("site.css");
}
