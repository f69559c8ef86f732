using System.Globalization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadPostings;

/// <summary>Postings, newest first.</summary>
internal sealed class PostingsPageModel(BookPostings postings, Site site) : PageModel
{
    /// <summary>Longest text a filter takes.</summary>
    private const int Longest = 100;

    public PostingFilter Filter { get; private set; } = new();
    public string? Document { get; private set; }
    public IReadOnlyList<EnteredPosting> Shown { get; private set; } = [];

    /// <summary>Query of the page that follows; null at the end.</summary>
    public string? Older { get; private set; }

    /// <summary>Whether newer ones stand before this page.</summary>
    public bool IsContinued { get; private set; }

    public IEnumerable<Choice> Kinds => BookKinds.All.Select(k => new Choice(k, site[$"Books.Kind.{k}"], Chosen: k == Filter.Kind)).OrderBy(c => c.Text, StringComparer.Create(site.Language.Culture, ignoreCase: true))
        .Prepend(new Choice("", site["Books.Any"], Chosen: Filter.Kind is null));

    public IEnumerable<Choice> Accounts => Chart.All.Select(a => new Choice(a.Number, $"{a.Number} {site[$"Chart.{a.Number}"]}", Chosen: a.Number == Filter.Account)).Prepend(new Choice("", site["Books.Any"], Chosen: Filter.Account is null));

    public async Task OnGetAsync(string? kind, string? document, string? account, string? currency, string? party, string? project, string? before, CancellationToken ct)
    {
        Document = Text(document);
        Filter = new PostingFilter { Kind = Text(kind), Account = Text(account), Currency = Text(currency), Party = Text(party), Project = Text(project) }.WithDocument(Document);
        var upTo = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        IsContinued = upTo != long.MaxValue;
        var found = await postings.NewestAsync(Filter, upTo, BookPostings.PageSize + 1, ct);
        Shown = [.. found.Take(BookPostings.PageSize)];
        if (found.Count > BookPostings.PageSize) Older = Query(Shown[^1].Row.Number);
    }

    private string Query(long last) => BookLinks.Query(("kind", Filter.Kind), ("document", Document), ("account", Filter.Account), ("currency", Filter.Currency), ("party", Filter.Party), ("project", Filter.Project),
        ("before", last.ToString(CultureInfo.InvariantCulture)));

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) || typed.Length > Longest ? null : typed.Trim();
}
