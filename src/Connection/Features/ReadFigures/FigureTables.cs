using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ReadFigures;

/// <summary>The figures of the hub as tables in the reader's language. They stand in memory and are reckoned anew where a request changed.</summary>
internal sealed class FigureTables(AppDb db, KnownRequests known, Promises promises, Site site)
{
    public const string Summary = "summary", States = "states", Standard = "standard", Objectives = "objectives", Regions = "regions", Supports = "support", Gaps = "gaps", Unreached = "unreached", Responses = "responses";

    /// <summary>Every table; the first is the summary.</summary>
    public async Task<IReadOnlyList<FigureTable>> ReadAsync(CancellationToken ct)
    {
        var figures = known.Book.Figures;
        return
        [
            Whole(figures, await db.Set<Introduction>().CountAsync(i => i.MetAt != null, ct)),
            new(States, [.. figures.States.Select(Of)]),
            await PromisesAsync(figures, ct),
            Of(Objectives, figures.Objectives, Objective),
            Of(Regions, figures.Regions, Region),
            Of(Supports, figures.Supports, Support),
            new(Gaps, [.. Unserved("objective", figures.Objectives, Objective), .. Unserved("region", figures.Regions, Region), .. Unserved("country", new Breakdown(figures.Waiting, false), Country)]),
            Named(known.Reach),
            Answered(known.Rates.All),
        ];
    }

    /// <summary>Every number of every table, in the order of the page.</summary>
    public async Task<IReadOnlyList<(FigureTable Table, FigureRow Row, FigureCell Cell)>> CellsAsync(CancellationToken ct) =>
        [.. from table in await ReadAsync(ct) from row in table.Rows from cell in row.Cells select (table, row, cell)];

    /// <summary>The countries nothing that partners offer names, by name.</summary>
    private FigureTable Named(Reach reach) => new(Unreached, [.. reach.Unreached.Select(c => (Code: c, Name: RequestChoices.Country(c, site))).OrderBy(c => c.Name, StringComparer.Create(site.Language.Culture, ignoreCase: true))
        .Select(c => new FigureRow(c.Code, c.Name, $"{CapabilityLinks.Partners}?country={c.Code}", [new("worldwide", reach.Worldwide)]))])
    {
        Note = reach.Unreached.Count == 0 ? null : site.Count("Figures.unreached.Worldwide", reach.Worldwide),
        Fold = site.Count("Figures.unreached.Fold", reach.Unreached.Count),
    };

    /// <summary>Of introductions nothing is told but how many there were.</summary>
    private FigureTable Whole(RequestFigures figures, int introductions) => new(Summary,
    [
        One("total", figures.Total, RequestLinks.Register),
        One("open", figures.Open, Asked("state", "open")),
        One("overdue", figures.Overdue, Asked("overdue", "yes")),
        One("answered_in_time", figures.Answered.InTime, null),
        One("answered_late", figures.Answered.Late, null),
        new("introductions", site["Figures.Summary.introductions"], null, [new("introductions", introductions)]),
    ]);

    private FigureTable Answered(ResponseRate? rate) => new(Responses,
    [
        new("all", site["Figures.responses.All"], CapabilityLinks.Partners, [new("invitations", rate?.Invitations, rate is null), new("in_time", rate?.InTime, rate is null), new("answer_days", rate?.MedianDays, rate is { MedianDays: null })]),
    ]);

    private FigureRow One(string key, int value, string? path) => new(key, site[$"Figures.Summary.{key}"], path, [new("requests", value)]);

    private FigureRow Of(StateFigure state) => new(PublicRequest.NameOf(state.State), site[$"RequestState.{state.State}"], Asked("state", PublicRequest.NameOf(state.State)),
        [new("requests", state.Now), new("stays", state.Stays), new("median_days", state.Median), new("p90_days", state.High)]);

    private async Task<FigureTable> PromisesAsync(RequestFigures figures, CancellationToken ct)
    {
        var rows = new List<FigureRow>();
        foreach (var track in figures.Promises.GroupBy(p => p.Track))
        {
            var promised = await promises.OfAsync(track.Key, ct);
            rows.AddRange(track.Select(p => new FigureRow(
                $"{NameOf(p.Track)}/{NameOf(p.Duty)}", site.Text($"Figures.Track.{p.Track}", site[$"Duty.{p.Duty}"]), null,
                [new("in_time", p.InTime), new("late", p.Late), new("overdue", p.Overdue), new("standard_days", promised.DaysOf(p.Duty)), new("median_days", p.Median), new("p90_days", p.High)])));
        }

        return new(Standard, rows);
    }

    private static FigureTable Of(string name, Breakdown breakdown, Func<string, (string Words, string? Path)> tell) => new(name, [.. breakdown.Parts.Select(part =>
    {
        var (words, path) = tell(part.Key);
        FigureCell[] cells = [new("requests", part.Requests)];
        return new FigureRow(part.Key, words, path, breakdown.TellsConfidential ? [.. cells, new("confidential", part.Confidential, part.Confidential is null)] : cells);
    })])
    { IsOfContents = true };

    /// <summary>Where open requests are that nobody and nothing was accepted for, most first.</summary>
    private static IEnumerable<FigureRow> Unserved(string kind, Breakdown breakdown, Func<string, (string Words, string? Path)> tell) => breakdown.Parts.Where(p => p.Unserved > 0).OrderByDescending(p => p.Unserved).Select(part =>
    {
        var (words, path) = tell(part.Key);
        return new FigureRow($"{kind}/{part.Key}", words, path is null ? null : path + "&state=open", [new("unserved", part.Unserved), new("requests", part.Requests)]);
    });

    private (string Words, string? Path) Objective(string key) => (RequestChoices.Objective(key, site), Asked("objective", key));

    private (string Words, string? Path) Region(string key) => (Countries.FindRegion(key)!.Name.In(site.Language), null);

    /// <summary>The register asks for no country that is no more in the reference data.</summary>
    private (string Words, string? Path) Country(string key) => (RequestChoices.Country(key, site), Countries.Find(key) is null ? null : Asked("country", key));

    private (string Words, string? Path) Support(string key) => (site[$"Support.{key}"], Asked("support", key));

    private static string Asked(string filter, string value) => $"{RequestLinks.Register}?{filter}={value}";

    private static string NameOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
