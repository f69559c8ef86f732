using Marrakech.Trust.Contracts;
using Marrakech.Ui.Web;
using System.Globalization;
using Marrakech.Kernel.Acts;
using Marrakech.Trust.Features.VerifyTrail;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Trust.Features.Shared;

/// <summary>Lists of acts as files: a table that is safe in spreadsheets, or JSON lines.</summary>
internal static class TrailFiles
{
    private const string Form = "{form:regex(^(csv|jsonl)$)}";

    private static readonly IReadOnlyList<Column<ActEntry>> Columns =
    [
        new("number", a => a.Number.ToString(CultureInfo.InvariantCulture)),
        new("name", a => a.Name),
        new("at", a => a.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        new("actor", a => a.Actor),
        new("person", a => a.Person?.ToString()),
        new("organisation", a => a.Organisation?.ToString()),
        new("role", a => a.Role),
        new("channel", a => a.Channel),
        new("subject_kind", a => a.SubjectKind),
        new("subject_key", a => a.SubjectKey),
        new("reason", a => a.Reason),
        new("evidence", a => a.Evidence),
        new("before", a => a.Before),
        new("after", a => a.After),
        new("public", a => a.IsPublic ? "true" : "false"),
        new("previous_hash", a => a.PreviousHash),
        new("hash", a => a.Hash),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading($"{TrailLinks.Own}.{Form}", (string form, ScopeReading scopes, ActReader reader) => Answer(scopes.Own(), form, reader)).Allow(TrustAccess.Own).ExcludeFromDescription();
        endpoints.MapReading($"/organisations/{{organisation}}/trail.{Form}", async (string organisation, string form, ScopeReading scopes, ActReader reader, CancellationToken ct) =>
            Answer(await scopes.OrganisationAsync(organisation, form, ct), form, reader)).Allow(TrustAccess.Organisation).ExcludeFromDescription();
        endpoints.MapReading($"{TrailLinks.Whole}.{Form}", async (string form, ScopeReading scopes, ActReader reader, CancellationToken ct) =>
            Answer(await scopes.WholeAsync(form, ct), form, reader)).Allow(TrustAccess.Whole).ExcludeFromDescription();
    }

    private static IResult Answer(ActScope? scope, string form, ActReader reader) => scope is null ? Results.NotFound() : new FileAnswer(scope, form, reader);

    private sealed class FileAnswer(ActScope scope, string form, ActReader reader) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
            var acts = reader.AllAsync(scope, ActList.FilterOf(httpContext.Request));
            response.Headers.CacheControl = "no-store";
            response.Headers.ContentDisposition = $"attachment; filename=\"trail.{form}\"";
            response.ContentType = form == "csv" ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
            if (form == "csv")
            {
                await using var writer = ExportWriting.Text(response.Body);
                await CsvTable.WriteHeadAsync(writer, Columns);
                await foreach (var act in acts.WithCancellation(ct)) await CsvTable.WriteRowAsync(writer, Columns, act);
                return;
            }

            await foreach (var act in acts.WithCancellation(ct)) await response.Body.WriteAsync(TrailLine.Of(act, whole: true).Bytes(), ct);
        }
    }
}
