using System.Globalization;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.HandleRequests;

/// <summary>A place on the board, as addresses write it: what comes after it is shown.</summary>
internal sealed record BoardMark(DateTimeOffset At, string Code)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{Code}");

    /// <summary>The place an address names; null for none.</summary>
    public static BoardMark? Parse(string? text) =>
        text?.Split('_', 2) is [var ticks, var code] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks ? new(new DateTimeOffset(at, TimeSpan.Zero), code) : null;
}

/// <summary>A part of a group of the board.</summary>
/// <param name="Group">The group.</param>
/// <param name="Rows">Its requests.</param>
/// <param name="Next">Where it goes on; null where this is the end.</param>
internal sealed record BoardPart(BoardGroup Group, IReadOnlyList<RequestRow> Rows, BoardMark? Next);

/// <summary>Reads parts of the board: the columns shown and the moves of the requests shown, whatever else there is.</summary>
internal sealed class ReadBoard(AppDb db, RequestStories stories, RequestDesk desk, TimeProvider clock)
{
    private sealed record Row(Guid Id, string Code, string Title, string Country, string Joint, string Visibility, Priority? Priority, DateTimeOffset? BoardAt);

    /// <summary>A part of each of these groups.</summary>
    /// <param name="groups">Which groups, with how many of each.</param>
    /// <param name="officer">Pseudonym of the officer whose requests are wanted; null for all.</param>
    /// <param name="after">Where the part begins; null for the beginning.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<BoardPart>> ReadAsync(IReadOnlyList<(BoardGroup Group, int Take)> groups, Guid? officer, BoardMark? after, CancellationToken ct)
    {
        var found = new List<(BoardGroup Group, List<Row> Rows, bool IsCut)>();
        foreach (var (group, take) in groups)
        {
            var rows = await RowsAsync(group, officer, after, take + 1, ct);
            found.Add((group, rows[..Math.Min(take, rows.Count)], rows.Count > take));
        }

        Guid[] shown = [.. found.SelectMany(f => f.Rows).Select(r => r.Id)];
        var histories = shown.Length == 0 ? [] : await stories.OfAsync(db.Set<SupportRequest>().Where(r => shown.Contains(r.Id)), ct);
        var (calendar, now) = (await desk.CalendarAsync(ct), clock.GetUtcNow());
        return found.ConvertAll(f => new BoardPart(f.Group, f.Rows.ConvertAll(r => Of(r, RequestStanding.Of(histories[r.Id], calendar, now))), f.IsCut ? new BoardMark(f.Rows[^1].BoardAt!.Value, f.Rows[^1].Code) : null));
    }

    /// <summary>How many of a group are an officer's.</summary>
    public Task<int> CountAsync(BoardGroup group, Guid officer, CancellationToken ct) => db.Set<SupportRequest>().CountAsync(r => r.Officer == officer && r.Board == group, ct);

    private async Task<List<Row>> RowsAsync(BoardGroup group, Guid? officer, BoardMark? after, int take, CancellationToken ct)
    {
        var rows = db.Set<SupportRequest>().AsNoTracking().Where(r => r.Board == group);
        if (officer is not null) rows = rows.Where(r => r.Officer == officer);
        // Each condition names the first column of the order by itself, so that the index is entered there.
        if (after is { At: var at, Code: var code })
        {
#pragma warning disable CA1309 // The database compares: only this overload is translated.
            rows = group == BoardGroup.Over ? rows.Where(r => r.BoardAt <= at && (r.BoardAt < at || string.Compare(r.Code, code) < 0)) : rows.Where(r => r.BoardAt >= at && (r.BoardAt > at || string.Compare(r.Code, code) > 0));
#pragma warning restore CA1309
        }

        rows = group == BoardGroup.Over ? rows.OrderByDescending(r => r.BoardAt).ThenByDescending(r => r.Code) : rows.OrderBy(r => r.BoardAt).ThenBy(r => r.Code);
        return await rows.Take(take).Select(r => new Row(r.Id, r.Code, r.Title, r.Country, r.Joint, r.Visibility, r.Priority, r.BoardAt)).ToListAsync(ct);
    }

    private static RequestRow Of(Row row, RequestStanding standing) =>
        new(row.Code, row.Title, SupportRequest.Asking(row.Country, row.Joint), row.Priority, standing, RequestLinks.Case(row.Code)) { IsHidden = row.Visibility == RequestQuestion.Confidential };
}
