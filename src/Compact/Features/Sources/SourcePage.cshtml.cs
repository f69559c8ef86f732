using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Sources;

/// <summary>The account a document's reading gives of itself.</summary>
internal sealed class SourcePageModel(OfficialWords words, Site site) : PageModel
{
    /// <summary>Things of one kind, counted, with the first few told.</summary>
    public sealed record Kind<T>(string Name, int Count, IReadOnlyList<T> Examples);

    private const int Examples = 5;

    public KnownDocument Known { get; private set; } = null!;
    public OfficialDocumentText? Document { get; private set; }
    public IReadOnlyList<Kind<Finding>> Found { get; private set; } = [];
    public IReadOnlyList<Kind<Repair>> Repairs { get; private set; } = [];

    /// <summary>All of them: each may change how a sentence is to be read.</summary>
    public IReadOnlyList<Kind<Anomaly>> Anomalies { get; private set; } = [];

    public IActionResult OnGet(string key)
    {
        if (Outline.Documents.FirstOrDefault(d => d.Key == key) is not { } known) return NotFound();
        Known = known;
        Document = words.Shelf.Find(key);
        if (Document is not { Report: var report }) return Page();
        Found = Kinds(report.Found, f => f.Kind, Examples);
        Repairs = Kinds(report.Repairs, r => r.Kind, Examples);
        Anomalies = Kinds(report.Anomalies, a => a.Kind, int.MaxValue);
        return Page();
    }

    /// <summary>A place in the words of the reader.</summary>
    public string Show(Place place) => place.FirstLine == place.LastLine
        ? site.Text("Sources.Line", place.FirstLine) : site.Text("Sources.Lines", place.FirstLine, place.LastLine);

    private static List<Kind<T>> Kinds<T>(IEnumerable<T> things, Func<T, string> kind, int most) =>
        [.. things.GroupBy(kind).Select(g => new Kind<T>(g.Key, g.Count(), [.. g.Take(most)])).OrderByDescending(k => k.Count)];
}
