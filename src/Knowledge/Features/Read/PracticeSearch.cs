using System.Globalization;
using Marrakech.Ui.Paging;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.Read;

/// <summary>Reads the items that answer a search.</summary>
internal sealed class PracticeSearch(SearchIndex index, PracticeReader practices)
{
    /// <summary>A part of the items found, best first.</summary>
    public async Task<Slice<Item>> SearchAsync(string text, PracticeFilter filter, Language language, SliceRequest request, CancellationToken ct)
    {
        var (page, size) = SearchPosition.Read(request);
        var found = index.Search(new SearchQuery { Text = text, Language = language.Code, Filters = filter.ForSearch(), Page = page, Size = size });
        var codes = found.Hits.Select(h => h.Id).ToList();
        var items = await practices.WithCodesAsync(codes, ct);
        return new Slice<Item>([.. codes.Select(items.GetValueOrDefault).OfType<Item>()], found.Total, SearchPosition.Next(page, size, found));
    }
}

/// <summary>Where a search goes on: page and size, since the index pages by number.</summary>
internal static class SearchPosition
{
    public static (int Page, int Size) Read(SliceRequest request) =>
        request.After?.Split('x') is [var page, var size] && int.TryParse(page, CultureInfo.InvariantCulture, out var p) && int.TryParse(size, CultureInfo.InvariantCulture, out var s)
            ? (p, s)
            : (1, Math.Min(request.Limit, SearchQuery.LargestPage));

    public static string? Next(int page, int size, SearchResult found) => page * size < Math.Min(found.Total, SearchQuery.DeepestHit)
        ? string.Create(CultureInfo.InvariantCulture, $"{page + 1}x{size}")
        : null;
}
