using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ListAnomalies;

/// <summary>The list of anomalies as a table of text. People stand in it by pseudonym.</summary>
internal static class AnomalyFile
{
    private static readonly IReadOnlyList<Column<ShownFinding>> columns =
    [
        new("finding", f => f.Finding.Key), new("rule", f => f.Finding.Rule.ToString()), new("day", f => PeriodWords.Plain(f.Finding.Day)),
        new("documents", f => CsvTable.Joined(f.Finding.Documents.Select(d => $"{d.Kind}:{d.Code}"))), new("postings", f => CsvTable.Joined(f.Finding.Postings)), new("said", f => CsvTable.Joined(f.Finding.Said)),
        new("explained_at", f => f.Explained?.At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), new("explained_by", f => f.Explained?.Person?.ToString()), new("reason", f => f.Explained?.Reason),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"/{{lang:language}}{AuditLinks.AnomalyFile}", SendAsync).Allow(AuditRules.Audit).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(HttpRequest request, Anomalies anomalies, TimeProvider clock, Site site, CancellationToken ct)
    {
        var asked = AnomalyRequest.Read(request.Query, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        using var file = new MemoryStream();
        await using (var text = ExportWriting.Text(file))
        {
            IReadOnlyList<Column<ShownFinding>> all = [.. columns, new("rule_says", f => site[$"Anomaly.{f.Finding.Rule}.What"])];
            await CsvTable.WriteHeadAsync(text, all);
            foreach (var row in asked.Of(await anomalies.ListAsync(asked.From, asked.To, ct))) await CsvTable.WriteRowAsync(text, all, row);
        }

        return Results.Bytes(file.ToArray(), "text/csv; charset=utf-8", $"anomalies-{PeriodWords.Plain(asked.From)}-{PeriodWords.Plain(asked.To)}.csv");
    }
}
