using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;

namespace Marrakech.Ui.Components;

/// <summary>The mark of a footnote in running text, and the way back to it: known to screen readers as what they are.</summary>
public static class NoteMark
{
    /// <summary>The raised number, which leads to the note.</summary>
    public static IHtmlContent Of(Site site, string number, string id, string href) => new HtmlString(Markup.Of(
        $"<sup class=\"note-mark\"><a href=\"{href}\" id=\"{id}\" role=\"doc-noteref\" lang=\"{site.Language.Code}\" aria-label=\"{site.Text("Note.Mark", number)}\">{number}</a></sup>"));

    /// <summary>Leads from a note to its mark in the text.</summary>
    public static IHtmlContent Back(Site site, string id) => new HtmlString(Markup.Of(
        $"<a class=\"note-back\" href=\"#{id}\" role=\"doc-backlink\" lang=\"{site.Language.Code}\" aria-label=\"{site["Note.Back"]}\" title=\"{site["Note.Back"]}\">\u21a9\ufe0e</a>"));
}
