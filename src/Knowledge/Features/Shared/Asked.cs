using System.Globalization;
using Marrakech.Knowledge.Search;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>A value chosen for a filter.</summary>
internal sealed record ChosenValue(Filter Filter, string Value);

/// <summary>Something of the address that was not understood and left out: the key of the sentence that says so, and what it names.</summary>
internal sealed record Remark(string Key, string About = "");

/// <summary>What a reader asks of a list, read from the address. What makes no sense is left out and remarked on, never refused.</summary>
internal sealed class Asked
{
    private const int MostValues = 40, LongestRemark = 60;

    private readonly List<ChosenValue> chosen = [];
    private readonly List<Remark> remarks = [];

    private Asked()
    {
    }

    /// <summary>The words asked for, at most as long as the search takes them.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The order asked for; null leaves the usual one.</summary>
    public SearchSort? ChosenSort { get; private set; }

    /// <summary>Page from 1.</summary>
    public int Page { get; private set; } = 1;

    public IReadOnlyList<ChosenValue> Chosen => chosen;
    public IReadOnlyList<Remark> Remarks => remarks;
    public bool IsPlain => Text.Length == 0 && chosen.Count == 0;

    /// <summary>Relevance where words are asked for, else the newest first.</summary>
    public SearchSort Sort => ChosenSort is { } sort && (sort != SearchSort.Relevance || Text.Length > 0)
        ? sort
        : Text.Length > 0 ? SearchSort.Relevance : SearchSort.Newest;

    /// <summary>Values by facet, as the search takes them.</summary>
    public Dictionary<string, IReadOnlyList<string>> ByFacet => chosen.GroupBy(c => c.Filter.Facet)
        .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(c => c.Value)]);

    public static Asked From(IQueryCollection query, IReadOnlyList<Filter> filters)
    {
        var text = query["q"].ToString().Trim();
        var asked = new Asked { Text = text.Length <= SearchQuery.LongestText ? text : text[..SearchQuery.LongestText] };
        if (asked.Text.Length < text.Length) asked.remarks.Add(new Remark("Asked.TooLong"));
        foreach (var name in filters.Select(f => f.Name).Distinct())
        {
            foreach (var value in query[name].OfType<string>().Where(v => v.Length > 0).Take(MostValues)) asked.Choose(name, value.Trim(), filters);
        }

        asked.ReadSort(query["sort"].ToString());
        asked.ReadPage(query["page"].ToString());
        return asked;
    }

    public bool IsChosen(Filter filter, string value) => chosen.Any(c => c.Filter.Facet == filter.Facet && c.Value == value);

    /// <summary>Shows another page than the one asked for, which does not exist.</summary>
    public void TurnTo(int page)
    {
        remarks.Add(new Remark("Asked.NoSuchPage", Page.ToString(CultureInfo.InvariantCulture)));
        Page = page;
    }

    /// <summary>The query of this list, as <c>?objective=8&amp;page=2</c>; empty for the plain list.</summary>
    public string Query(int page = 1) => Query(Text, chosen, ChosenSort, page);

    /// <summary>The query without one of the chosen values.</summary>
    public string Without(ChosenValue value) => Query(Text, chosen.Where(c => c != value), ChosenSort, 1);

    /// <summary>The query in another order.</summary>
    public string SortedBy(SearchSort sort) => Query(Text, chosen, sort, 1);

    /// <summary>The query with other words.</summary>
    public string Saying(string text) => Query(text, chosen, ChosenSort, 1);

    /// <summary>The words alone, without any filter.</summary>
    public string WordsOnly => Query(Text, [], ChosenSort, 1);

    /// <summary>Words and filters alone, as the API and the feed take them.</summary>
    public string ForData => Query(Text, chosen, null, 1);

    private static string Query(string text, IEnumerable<ChosenValue> values, SearchSort? sort, int page)
    {
        List<(string Name, string Value)> parts = [];
        if (text.Length > 0) parts.Add(("q", text));
        parts.AddRange(values.Select(v => (v.Filter.Name, v.Value)));
        if (sort is { } order) parts.Add(("sort", Name(order)));
        if (page > 1) parts.Add(("page", page.ToString(CultureInfo.InvariantCulture)));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
    }

    /// <summary>An order as it stands in the address.</summary>
    public static string Name(SearchSort sort) => sort.ToString().ToLowerInvariant();

    private void Choose(string name, string value, IReadOnlyList<Filter> filters)
    {
        foreach (var filter in filters.Where(f => f.Name == name))
        {
            if (filter.Read(value) is not { } known) continue;
            if (!IsChosen(filter, known)) chosen.Add(new ChosenValue(filter, known));
            return;
        }

        remarks.Add(new Remark($"Asked.Unknown.{name}", Shortened(value)));
    }

    private void ReadSort(string sort)
    {
        if (sort.Length == 0) return;
        if (Enum.GetValues<SearchSort>().Where(s => Name(s) == sort).ToList() is [var found]) ChosenSort = found;
        else remarks.Add(new Remark("Asked.Unknown.sort", Shortened(sort)));
    }

    private void ReadPage(string page)
    {
        if (page.Length == 0) return;
        if (int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) Page = number;
        else remarks.Add(new Remark("Asked.NoSuchPage", Shortened(page)));
    }

    private static string Shortened(string value) => value.Length <= LongestRemark ? value : value[..LongestRemark] + "…";
}
