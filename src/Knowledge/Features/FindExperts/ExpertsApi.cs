using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.FindExperts;

/// <summary>Listed experts for programs: what everybody may see, whoever asks.</summary>
internal static class ExpertsApi
{
    private const string Resource = "experts";
    private const int LongestText = 200;

    private static readonly Forms<ExpertResource> forms = new(
        [
            new("code", e => e.Code),
            new("name", e => e.Name),
            new("affiliation", e => e.Affiliation),
            new("languages", e => CsvTable.Joined(e.Languages)),
            new("other_languages", e => CsvTable.Joined(e.OtherLanguages)),
            new("countries", e => CsvTable.Joined(e.Countries)),
            new("objectives", e => CsvTable.Joined(e.Objectives)),
            new("skills", e => CsvTable.Joined(e.Skills)),
            new("availability", e => e.Availability),
            new("available_from", e => e.AvailableFrom?.ToString(ExpertQuestions.DayForm, CultureInfo.InvariantCulture)),
            new("biography", e => e.Biography),
            new("reviews_done", e => e.ReviewsDone?.ToString(CultureInfo.InvariantCulture)),
            new("url", e => e.Url),
        ],
        e => JsonLd.Node("Person", e.Url, ("identifier", (JsonNode?)e.Code), ("name", (JsonNode?)e.Name), ("worksFor", (JsonNode?)e.Affiliation), ("description", (JsonNode?)e.Biography),
            ("knowsLanguage", JsonLd.List(e.Languages.Concat(e.OtherLanguages), l => l)), ("knowsAbout", JsonLd.List(e.Skills, s => s))));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Experts", ExpertRules.Find);
        group.MapRead("/", List);
        group.MapRead("/{expert}", Get);
    }

    /// <summary>Lists experts, those who fit best first.</summary>
    private static async Task<Results<ListAnswer<ExpertResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, [AsParameters] ExpertFilters filters, ExpertDirectory directory, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var need = new ExpertNeed
        {
            Objectives = reader.Numbers("objective", filters.Objectives, 1, Outline.Objectives.Count),
            Countries = reader.Known("country", filters.Countries, Filters.Country.Read),
            Languages = reader.Known("speaks", filters.Languages, v => Language.Find(v)?.Code),
            Words = reader.Text("q", filters.Text, LongestText),
            FreeNow = filters.Free is { } free && reader.OneOf("free", [free], [AnswerNames.Yes]).Count > 0,
        };
        return reader.Problem is { } problem ? problem : ListAnswer.Of(Resource, page, slice, await directory.FindAsync(need, ct), e => Of(e, site), forms);
    }

    /// <summary>Gets one expert.</summary>
    /// <param name="expert">Code of the expert, as E-000012.</param>
    private static async Task<Results<ItemAnswer<ExpertResource>, ApiProblem>> Get(string expert, ExpertDirectory directory, Site site, CancellationToken ct) =>
        await directory.FindAsync(expert, ct) is { } found ? new ItemAnswer<ExpertResource>(Of(found, site), forms) : new ApiProblem(ApiRefusal.NotFound);

    private static ExpertResource Of(ListedExpert e, Site site) => new(
        e.Code, e.Name, e.Affiliation, e.Languages, e.OtherLanguages, e.Countries, e.Objectives, e.Skills,
        e.Availability, e.Availability == ExpertQuestions.From ? e.FreeFrom : null, e.Biography, e.ReviewsDone,
        site.Absolute(ExpertLinks.One(e.Code)), site.Absolute($"{ApiRequest.Root}/{Resource}/{e.Code}"));
}
