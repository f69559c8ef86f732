using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Contracts;

/// <summary>What somebody needs an expert for. Of several values of one kind any suffices; every kind that is given must fit.</summary>
public sealed record ExpertNeed
{
    /// <summary>Numbers of objectives, 1 to 23.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];

    /// <summary>Countries worked in, ISO 3166-1 alpha-2 in capitals.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Codes of languages, as <c>fr</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Words that must all stand in skills, biography, name, affiliation or other languages; null for any.</summary>
    public string? Words { get; init; }

    /// <summary>Only those free today.</summary>
    public bool FreeNow { get; init; }
}

/// <summary>A listed expert, as far as the reader may see them: what is hidden and what was never told look the same.</summary>
/// <param name="Code">Public code, as <c>E-000012</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Affiliation">Where they work.</param>
/// <param name="Languages">Codes of languages of the United Nations.</param>
/// <param name="OtherLanguages">Further languages, as the expert names them.</param>
/// <param name="Countries">Countries worked in, ISO 3166-1 alpha-2.</param>
/// <param name="Objectives">Numbers of objectives.</param>
/// <param name="Skills">Skills, one each.</param>
/// <param name="Availability"><c>now</c>, <c>from</c> or <c>no</c>.</param>
/// <param name="FreeFrom">Day from which they are free; the first of all days for now.</param>
/// <param name="Biography">Short biography.</param>
/// <param name="ReviewsDone">How many contributions they have reviewed.</param>
/// <param name="TakesMessages">Whether members may write to them through the hub.</param>
/// <param name="ListedAt">When they were listed last.</param>
public sealed record ListedExpert(
    string Code, string? Name, string? Affiliation, IReadOnlyList<string> Languages, IReadOnlyList<string> OtherLanguages, IReadOnlyList<string> Countries,
    IReadOnlyList<int> Objectives, IReadOnlyList<string> Skills, string? Availability, DateOnly? FreeFrom, string? Biography, int? ReviewsDone, bool TakesMessages, DateTimeOffset ListedAt);

/// <summary>Finds listed experts by need. It tells what their consent lets everybody see, and nothing else; whoever withdraws is gone with the next question.</summary>
public sealed class ExpertDirectory
{
    /// <summary>Most experts looked at for one answer: the last listed ones.</summary>
    private const int Most = 1_000;

    private readonly AppDb db;
    private readonly TimeProvider clock;

    internal ExpertDirectory(AppDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <summary>Experts who fit, the best first.</summary>
    public Task<IReadOnlyList<ListedExpert>> FindAsync(ExpertNeed need, CancellationToken ct) => FindAsync(need, Audience.Public, ct);

    /// <summary>One listed expert; null where there is none.</summary>
    public Task<ListedExpert?> FindAsync(string code, CancellationToken ct) => FindAsync(code, Audience.Public, ct);

    internal async Task<IReadOnlyList<ListedExpert>> FindAsync(ExpertNeed need, Audience reader, CancellationToken ct)
    {
        var rows = await Fitting(need, reader).OrderByDescending(e => e.ListedAt).ThenBy(e => e.Code).Take(Most).ToListAsync(ct);
        return [.. ExpertOrder.Sort(await ShownAsync(rows, reader, ct), need, Today)];
    }

    internal async Task<ListedExpert?> FindAsync(string code, Audience reader, CancellationToken ct) =>
        await ShownAsync(await Listed.Where(e => e.Code == code).ToListAsync(ct), reader, ct) is [var found] ? found : null;

    /// <summary>The listed ones among these codes.</summary>
    internal async Task<IReadOnlyDictionary<string, ListedExpert>> WithCodesAsync(IReadOnlyCollection<string> codes, Audience reader, CancellationToken ct) =>
        (await ShownAsync(await Listed.Where(e => codes.Contains(e.Code)).ToListAsync(ct), reader, ct)).ToDictionary(e => e.Code);

    /// <summary>How many experts a reader finds by each value of a field.</summary>
    internal async Task<IReadOnlyDictionary<string, int>> CountsAsync(string field, Audience reader, CancellationToken ct) =>
        await db.Set<ExpertFacet>().Where(f => f.Field == field && f.Audience <= reader).GroupBy(f => f.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    internal DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private IQueryable<Expert> Listed => db.Set<Expert>().AsNoTracking().Where(e => e.Listed != null);

    private IQueryable<Expert> Fitting(ExpertNeed need, Audience reader)
    {
        var fitting = Listed;
        fitting = With(fitting, AnswerNames.Objectives, [.. need.Objectives.Select(o => o.ToString(System.Globalization.CultureInfo.InvariantCulture))], reader);
        fitting = With(fitting, AnswerNames.Countries, need.Countries, reader);
        fitting = With(fitting, ExpertQuestions.Languages, need.Languages, reader);
        foreach (var word in ExpertFiling.WordsOf(need.Words).Take(ExpertFiling.MostWords))
            fitting = reader == Audience.Public ? fitting.Where(e => e.PublicWords.Contains(word)) : fitting.Where(e => e.NetworkWords.Contains(word));
        var today = Today;
        return need.FreeNow ? fitting.Where(e => e.FreeFrom <= today && e.FreeAudience <= reader) : fitting;
    }

    private static IQueryable<Expert> With(IQueryable<Expert> experts, string field, IReadOnlyList<string> values, Audience reader) =>
        values.Count == 0 ? experts : experts.Where(e => e.Facets.Any(f => f.Field == field && values.Contains(f.Value) && f.Audience <= reader));

    private async Task<IReadOnlyList<ListedExpert>> ShownAsync(IReadOnlyList<Expert> rows, Audience reader, CancellationToken ct)
    {
        var reviewers = rows.Where(e => ExpertQuestions.Shows(e.ReadListed(), ExpertQuestions.Reviews, reader)).Select(e => e.Person).ToList();
        var reviews = reviewers.Count == 0 ? [] : await db.Set<PanelSeat>().Where(s => reviewers.Contains(s.Reviewer) && s.State == SeatState.Done)
            .GroupBy(s => s.Reviewer).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. rows.Select(e => Shown(e, reader, reviews.TryGetValue(e.Person, out var count) ? count : null))];
    }

    private static ListedExpert Shown(Expert expert, Audience reader, int? reviews)
    {
        var all = expert.ReadListed();
        var seen = ExpertQuestions.Visible(all, reader);
        return new ListedExpert(
            expert.Code, seen.One(ExpertQuestions.Name), seen.One(ExpertQuestions.Affiliation), seen[ExpertQuestions.Languages], seen[ExpertQuestions.OtherLanguages],
            seen[AnswerNames.Countries], seen.Objectives, seen[ExpertQuestions.Skills], seen.One(ExpertQuestions.Availability), ExpertQuestions.FreeFrom(seen),
            seen.One(ExpertQuestions.Biography), reviews, all.One(ExpertQuestions.Contact) == ExpertQuestions.TakesContact, expert.ListedAt!.Value);
    }
}
