using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Connection.Features.ReadRegister;

/// <summary>The public register for programs.</summary>
internal static class RequestsApi
{
    private const string Resource = RequestLinks.Resource, Yes = "yes";

    private static readonly Forms<RequestResource> forms = new(
        [
            new("code", r => r.Code),
            new("state", r => r.State),
            new("title", r => r.Title),
            new("summary", r => r.Summary),
            new("language", r => r.Language),
            new("country", r => r.Country),
            new("countries", r => CsvTable.Joined(r.Countries)),
            new("objectives", r => CsvTable.Joined(r.Objectives)),
            new("support", r => CsvTable.Joined(r.Support)),
            new("emergency", r => r.Emergency ? "true" : "false"),
            new("owed_by", r => r.OwedBy),
            new("due", r => r.Due?.ToString("O", CultureInfo.InvariantCulture)),
            new("overdue", r => r.Overdue ? "true" : "false"),
            new("merged_into", r => r.MergedInto),
            new("submitted_at", r => r.SubmittedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("changed_at", r => r.ChangedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Demand", r.Url, ("identifier", (JsonNode?)r.Code), ("name", (JsonNode?)r.Title), ("description", (JsonNode?)r.Summary), ("areaServed", (JsonNode?)(r.Countries.Count == 0 ? null : new JsonArray([.. r.Countries.Select(c => (JsonNode?)c)])))));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Requests", ConnectionRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{code}", Get);
    }

    /// <summary>Lists the requests of countries, the newest first: of each as much as its country lets everybody read.</summary>
    private static Results<ListAnswer<RequestResource>, ApiProblem> List([AsParameters] PageParameters page, [AsParameters] RequestFilters filters, RegisterList list, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var question = new RegisterQuestion(
            filters.State is { } state && reader.OneOf("state", [state], [.. RegisterQuestion.States]) is [var known] ? known : null,
            reader.Number("objective", filters.Objective, 1, Outline.Objectives.Count),
            filters.Country is { } country && reader.Known("country", [country], v => Countries.Find(v)?.Alpha2) is [var alpha2] ? alpha2 : null,
            filters.Support is { } support && reader.OneOf("support", [support], [.. RequestQuestion.Supports]) is [var kind] ? kind : null,
            filters.Overdue is { } overdue && reader.OneOf("overdue", [overdue], [Yes]).Count > 0);
        if (reader.Problem is { } problem) return problem;
        return new ListAnswer<RequestResource>(Resource, page, slice, (wanted, ct) => CutAsync(list, question, wanted, site, ct), forms);
    }

    /// <summary>Gives one request.</summary>
    /// <param name="code">Reference of the request, as R-2026-0001.</param>
    private static async Task<Results<ItemAnswer<RequestResource>, ApiProblem>> Get(string code, RegisterList list, Site site, CancellationToken ct) =>
        await list.FindAsync(code, ct) is { } found ? new ItemAnswer<RequestResource>(Of(found, site), forms) : new ApiProblem(ApiRefusal.NotFound);

    private static async Task<Slice<RequestResource>> CutAsync(RegisterList list, RegisterQuestion question, SliceRequest wanted, Site site, CancellationToken ct)
    {
        var start = int.TryParse(wanted.After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? Math.Min(after, int.MaxValue / 2) : 0;
        var (total, rows) = (await list.CountAsync(question, ct), await list.ReadAsync(question, start, wanted.Limit, ct));
        var end = start + rows.Count;
        return new Slice<RequestResource>([.. rows.Select(r => Of(r, site))], total, end < total && rows.Count > 0 ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static RequestResource Of(PublicRequest one, Site site)
    {
        var (request, reading) = (one.Reading.Request, one.Reading);
        return new RequestResource(
            request.Code, PublicRequest.NameOf(reading.Story.State), one.Title, one.Summary, one.Title is null ? null : one.Language, one.Country, one.Countries, one.Objectives, one.Supports, reading.IsEmergency,
            reading.OwedBy?.ToString().ToLowerInvariant(), reading.Current?.Due?.Day, reading.IsPubliclyOverdue, one.Merged.Into, request.SubmittedAt!.Value, one.MovedAt,
            site.Absolute(RequestLinks.One(request.Code)), site.Absolute($"{ApiRequest.Root}/{Resource}/{request.Code}"));
    }
}
