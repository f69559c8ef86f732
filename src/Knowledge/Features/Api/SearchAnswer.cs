using Marrakech.Ui.Paging;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Marrakech.Knowledge.Features.Api;

/// <summary>Answers with the hits of a search; its JSON also carries the counts and the offer of other words.</summary>
internal sealed class SearchAnswer(
    string list, PageParameters page, SliceRequest request, SearchResult result, Func<SliceRequest, Slice<SearchHitResource>> read)
    : ListAnswer<SearchHitResource>(list, page, request, (wanted, _) => Task.FromResult(read(wanted)), KnowledgeForms.SearchHit), IEndpointMetadataProvider
{
    protected override object Envelope(PageOf<SearchHitResource> part) => new SearchPage(
        part.Total, part.Items, part.Next, result.DidYouMean, result.SomeWordsOnly,
        result.Facets.ToDictionary(f => f.Key, f => (IReadOnlyList<FacetValueResource>)[.. f.Value.Select(v => new FacetValueResource(v.Value, v.Count))]));

    static void IEndpointMetadataProvider.PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(SearchPage), [.. ApiForm.All.Select(f => f.MediaType)]));
}
