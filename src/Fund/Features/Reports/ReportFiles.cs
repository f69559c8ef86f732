using System.Globalization;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Reference;
using Marrakech.Trust.Contracts;
using Marrakech.Ui.Access;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.Reports;

/// <summary>What a report is asked for by: its period, and the posting it is made of.</summary>
/// <param name="From">First day; null for that of the year.</param>
/// <param name="To">Last day; null for today.</param>
/// <param name="Through">Number of the last posting; null for the last there is.</param>
internal sealed record ReportRequest(DateOnly? From, DateOnly? To, long? Through)
{
    /// <summary>Reads an address; null where it asks for what cannot be.</summary>
    public static ReportRequest? Read(IQueryCollection query)
    {
        var (from, to, through) = (query["from"].ToString(), query["to"].ToString(), query["through"].ToString());
        if ((from.Length > 0 && PeriodWords.Day(from) is null) || (to.Length > 0 && PeriodWords.Day(to) is null)) return null;
        if (through.Length > 0 && !long.TryParse(through, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
        return new(PeriodWords.Day(from), PeriodWords.Day(to), through.Length > 0 ? long.Parse(through, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The period, with what was left open.</summary>
    public (DateOnly From, DateOnly To) Period(TimeProvider clock)
    {
        var to = To ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = From ?? new DateOnly(to.Year, 1, 1);
        return (from > to ? to : from, to);
    }
}

/// <summary>Reports as files.</summary>
internal static class ReportFiles
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading($"{BookLinks.Reports}/{{report}}.{{form:regex(^(csv|xlsx|json|docx)$)}}", AnswerAsync).Allow(FundRules.Read).WithMetadata(FollowsTrail.Mark).ExcludeFromDescription();

    /// <summary>Where a report is as a file, for good.</summary>
    public static string Address(Report report, string ending, Language language) => $"{BookLinks.Report(report.Kind)}.{ending}"
        + BookLinks.Query(("from", PeriodWords.Plain(report.From)), ("to", PeriodWords.Plain(report.To)), ("through", report.Through.ToString(CultureInfo.InvariantCulture)), ("lang", language.Code));

    private static async Task<IResult> AnswerAsync(string report, string form, HttpRequest request, ReportReader reader, TextCatalogue texts, TimeProvider clock, CancellationToken ct)
    {
        if (ReportNames.Find(report) is not { } kind || ReportForm.Find(form) is not { } chosen || ReportRequest.Read(request.Query) is not { } asked) return Results.NotFound();
        var (from, to) = asked.Period(clock);
        if (await reader.ReadAsync(kind, from, to, asked.Through, ct) is not { } found) return Results.NotFound();
        var file = new MemoryStream();
        await chosen.WriteAsync(found, new ReportWords(texts, Language.Find(request.Query["lang"].ToString()) ?? Language.English), file, ct);
        return Results.Bytes(file.ToArray(), chosen.MediaType, $"{report}-{PeriodWords.Plain(to)}-{found.Through.ToString(CultureInfo.InvariantCulture)}.{form}");
    }
}
