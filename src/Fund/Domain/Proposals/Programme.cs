using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>What a line of the results framework is. Stored by name; its words are <c>ResultLevel.{Name}</c>.</summary>
internal enum ResultLevel
{
    Outcome,
    Output,
}

/// <summary>What a programme is marked for, from 0 to 3; its words are <c>Marker.{Name}</c>.</summary>
internal enum Marker
{
    Gender,
    HumanRights,
    ChildSensitivity,
    WholeOfGovernment,
    WholeOfSociety,
}

/// <summary>A line of the results framework.</summary>
internal sealed record ResultLine(ResultLevel Level, string Statement, string Indicator, string Baseline, string Target);

/// <summary>Direct costs of one category, organisation and year.</summary>
/// <param name="Organisation">Public code.</param>
/// <param name="Year">From 1.</param>
/// <param name="Category">Number of the chart, one of <see cref="Programme.Direct"/>.</param>
/// <param name="Cents">Cents of the dollar, above 0.</param>
internal sealed record BudgetCell(string Organisation, int Year, string Category, long Cents);

/// <summary>How far a programme serves something, and why.</summary>
internal sealed record MarkerScore(Marker Marker, int Score, string Why);

/// <summary>What a programme document lacks; its sentence is <c>Programme.Gap.{Name}</c>.</summary>
internal enum ProgrammeGap
{
    NoBudget,

    /// <summary>The budget with indirect costs is above the sum asked for.</summary>
    AboveSum,

    /// <summary>Money is given to an organisation that does not participate, or in a year beyond the duration.</summary>
    OutsideProposal,

    /// <summary>A participating organisation has no budget.</summary>
    WithoutBudget,
    NoOutcome,
    NoOutput,
    NoRisks,
    MarkerMissing,
}

/// <summary>The programme document of a proposal: results, budget, risks, markers. Of the shorter route the budget by category only. Immutable.</summary>
internal sealed record Programme
{
    public const int LineLength = 300, TextLength = 4_000, MostResults = 30, MostScore = 3, MostOrganisations = 12;

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public static Programme Empty { get; } = new();

    /// <summary>Categories of direct costs: the eight harmonised ones without the last, indirect costs.</summary>
    [JsonIgnore]
    public static IReadOnlyList<string> Direct { get; } = [.. Chart.Expenditure.SkipLast(1)];

    public IReadOnlyList<ResultLine> Results { get; init; } = [];
    public IReadOnlyList<BudgetCell> Budget { get; init; } = [];
    public string? Risks { get; init; }
    public IReadOnlyList<MarkerScore> Markers { get; init; } = [];

    /// <summary>Indirect costs in per cent of direct ones, as it was when the budget was written.</summary>
    public int Rate { get; init; }

    /// <summary>Direct costs in cents.</summary>
    [JsonIgnore]
    public long DirectCents => Budget.Sum(b => b.Cents);

    /// <summary>Indirect costs in cents: of each organisation and year by itself, as they are paid.</summary>
    [JsonIgnore]
    public long IndirectCents => Budget.GroupBy(b => (b.Organisation, b.Year)).Sum(g => IndirectOf(g.Key.Organisation, g.Key.Year));

    /// <summary>All costs in cents.</summary>
    [JsonIgnore]
    public long TotalCents => DirectCents + IndirectCents;

    /// <summary>Indirect costs of one organisation in one year.</summary>
    public long IndirectOf(string organisation, int year) => new Amount(DirectOf(organisation, year), Currency.Dollar).Share(Rate).Minor;

    /// <summary>Direct costs of one organisation in one year.</summary>
    public long DirectOf(string organisation, int year) => Budget.Where(b => b.Organisation == organisation && b.Year == year).Sum(b => b.Cents);

    /// <summary>What one cell says; 0 where nothing.</summary>
    public long Cents(string organisation, int year, string category) => Budget.Where(b => b.Organisation == organisation && b.Year == year && b.Category == category).Sum(b => b.Cents);

    public static Programme Parse(string? json) => json is null ? Empty : JsonSerializer.Deserialize<Programme>(json, options)!;

    public string Json() => JsonSerializer.Serialize(this, options);

    /// <summary>Why it cannot be handed in as it is; nothing where it can.</summary>
    /// <param name="answers">The concept note it belongs to.</param>
    /// <param name="organisations">Codes of all participating organisations.</param>
    /// <param name="isShort">Whether its window has the shorter route.</param>
    public IEnumerable<ProgrammeGap> Gaps(ProposalAnswers answers, IReadOnlyCollection<string> organisations, bool isShort)
    {
        if (DirectCents == 0) yield return ProgrammeGap.NoBudget;
        if (TotalCents > answers.Cents) yield return ProgrammeGap.AboveSum;
        if (Budget.Any(b => !organisations.Contains(b.Organisation) || b.Year > answers.Years)) yield return ProgrammeGap.OutsideProposal;
        if (isShort) yield break;
        if (DirectCents > 0 && organisations.Any(o => Budget.All(b => b.Organisation != o))) yield return ProgrammeGap.WithoutBudget;
        if (Results.All(r => r.Level != ResultLevel.Outcome)) yield return ProgrammeGap.NoOutcome;
        if (Results.All(r => r.Level != ResultLevel.Output)) yield return ProgrammeGap.NoOutput;
        if (Risks is null) yield return ProgrammeGap.NoRisks;
        if (Enum.GetValues<Marker>().Any(m => Markers.All(s => s.Marker != m))) yield return ProgrammeGap.MarkerMissing;
    }
}
