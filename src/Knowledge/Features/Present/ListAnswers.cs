using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Api;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marrakech.Knowledge.Features.Present;

/// <summary>Answers of the API about the items of a list.</summary>
internal sealed class ListAnswers(PracticeReader practices, PracticeSearch search, PracticeResources resources, Site site)
{
    /// <summary>By code, or best first when words are looked for.</summary>
    public async Task<Results<ListAnswer<PracticeResource>, ApiProblem>> ListAsync(Listing listing, PageParameters page, PracticeFilters filters, ItemFilters more, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var words = reader.Text("q", filters.Text, SearchQuery.LongestText);
        // The order differs, so a cursor of one is none of the other.
        var list = words is null ? listing.Resource : listing.Resource + "?q";
        var slice = reader.Slice(list, page);
        var filter = await filters.ReadAsync(more, listing, reader, practices, ct);
        if (reader.Problem is { } problem) return problem;
        return new ListAnswer<PracticeResource>(list, page, slice, Read, KnowledgeForms.Practice);

        async Task<Slice<PracticeResource>> Read(SliceRequest wanted, CancellationToken token)
        {
            var items = words is null
                ? await practices.ListAsync(filter, wanted, token)
                : await search.SearchAsync(words, filter, site.Language, wanted, token);
            return new Slice<PracticeResource>([.. items.Items.Select(resources.Practice)], items.Total, items.Next);
        }
    }

    /// <summary>One of them; gone where it was withdrawn.</summary>
    public async Task<Results<ItemAnswer<PracticeResource>, ApiProblem>> FindAsync(Listing listing, string code, CancellationToken ct) =>
        await practices.FindAsync(code, ct) is { } item && listing.Kinds.Contains(item.Kind)
            ? new ItemAnswer<PracticeResource>(resources.Practice(item), KnowledgeForms.Practice)
            : new ApiProblem(await practices.BuriedAsync(code, ct) is null ? ApiRefusal.NotFound : ApiRefusal.Gone);
}
