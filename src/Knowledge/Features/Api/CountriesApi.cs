using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Api;

internal static class CountriesApi
{
    private const string Resource = "countries";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Countries", KnowledgeRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{code}", Get);
    }

    /// <summary>Lists countries and areas with the number of their practices.</summary>
    private static async Task<Results<ListAnswer<CountryResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, [AsParameters] CountryFilters filters,
        PracticeReader practices, PracticeResources resources, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var regions = reader.Known("region", filters.Regions, code => Countries.FindRegion(code)?.M49);
        if (reader.Problem is { } problem) return problem;
        var counts = await practices.CountriesAsync(ct);
        var countries = Countries.All.Where(c => regions.Count == 0 || regions.Contains(c.Region!) || regions.Contains(c.Subregion!))
            .OrderBy(c => c.Alpha2, StringComparer.Ordinal).ToList();
        return ListAnswer.Of(Resource, page, slice, countries, c => resources.Country(c, counts.GetValueOrDefault(c.Alpha2)), KnowledgeForms.Country);
    }

    /// <summary>Gives one country.</summary>
    /// <param name="code">ISO 3166-1 alpha-2 code.</param>
    private static async Task<Results<ItemAnswer<CountryResource>, ApiProblem>> Get(
        string code, PracticeReader practices, PracticeResources resources, CancellationToken ct)
    {
        if (Countries.Find(code) is not { } country) return new ApiProblem(ApiRefusal.NotFound);
        var counts = await practices.CountriesAsync(ct);
        return new ItemAnswer<CountryResource>(resources.Country(country, counts.GetValueOrDefault(country.Alpha2)), KnowledgeForms.Country);
    }
}
