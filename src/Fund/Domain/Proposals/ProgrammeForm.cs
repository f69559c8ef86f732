using System.Globalization;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>What is wrong with a field of a programme document; its sentence is <c>Programme.Fault.{Name}</c>.</summary>
internal enum ProgrammeFault
{
    TooLong,
    NotAnAmount,

    /// <summary>A line of results without statement, indicator, baseline or target.</summary>
    LineUnfinished,

    /// <summary>A marker has a score without a justification, or a justification without a score.</summary>
    MarkerUnfinished,
}

/// <summary>A programme document as a form: fields by name, rows numbered from 1, and back.</summary>
internal static class ProgrammeForm
{
    private const int Spare = 3;

    public const string Level = "level-", Statement = "statement-", Indicator = "indicator-", Baseline = "baseline-", Target = "target-", Marked = "marker-", Why = "why-", Risks = "risks";

    private static readonly string[] words = [Statement, Indicator, Baseline, Target];

    public static string Row(string kind, int row) => string.Create(CultureInfo.InvariantCulture, $"{kind}{row + 1}");

    public static string Cell(string organisation, int year, string category) => string.Create(CultureInfo.InvariantCulture, $"cost-{organisation}-{year}-{category}");

    /// <summary>Rows of results to show.</summary>
    public static int Rows(IReadOnlyDictionary<string, string> fields) =>
        Math.Min(Programme.MostResults, Enumerable.Range(0, Programme.MostResults).Where(r => words.Any(w => fields.GetValueOrDefault(Row(w, r)) is { Length: > 0 })).Select(r => r + 1).DefaultIfEmpty().Max() + Spare);

    /// <summary>The fields of a document.</summary>
    public static IReadOnlyDictionary<string, string> Of(Programme programme)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [Risks] = programme.Risks ?? "" };
        foreach (var (row, line) in programme.Results.Index())
        {
            fields[Row(Level, row)] = line.Level.ToString();
            (fields[Row(Statement, row)], fields[Row(Indicator, row)], fields[Row(Baseline, row)], fields[Row(Target, row)]) = (line.Statement, line.Indicator, line.Baseline, line.Target);
        }

        foreach (var cell in programme.Budget) fields[Cell(cell.Organisation, cell.Year, cell.Category)] = new Amount(cell.Cents, Currency.Dollar).Plain();
        foreach (var marker in programme.Markers) (fields[Marked + marker.Marker], fields[Why + marker.Marker]) = (marker.Score.ToString(CultureInfo.InvariantCulture), marker.Why);
        return fields;
    }

    /// <summary>The document a form says; empty rows are left out.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="organisations">Codes of the participating organisations.</param>
    /// <param name="years">Years of the budget.</param>
    /// <param name="rate">Indirect costs in per cent.</param>
    /// <param name="isShort">Whether the budget is all of it.</param>
    public static (Programme Programme, IReadOnlyList<(string Field, ProgrammeFault Fault)> Faults) Read(IReadOnlyDictionary<string, string> fields, IReadOnlyList<string> organisations, int years, int rate, bool isShort)
    {
        var faults = new List<(string, ProgrammeFault)>();
        var programme = new Programme { Budget = ReadBudget(fields, organisations, years, faults), Rate = rate };
        if (isShort) return (programme, faults);
        var risks = Typed.Text(fields.GetValueOrDefault(Risks));
        if (risks?.Length > Programme.TextLength) faults.Add((Risks, ProgrammeFault.TooLong));
        return (programme with { Results = ReadResults(fields, faults), Risks = risks, Markers = ReadMarkers(fields, faults) }, faults);
    }

    private static List<BudgetCell> ReadBudget(IReadOnlyDictionary<string, string> fields, IReadOnlyList<string> organisations, int years, List<(string, ProgrammeFault)> faults)
    {
        var cells = new List<BudgetCell>();
        foreach (var organisation in organisations)
        {
            for (var year = 1; year <= years; year++)
            {
                foreach (var category in Programme.Direct)
                {
                    var field = Cell(organisation, year, category);
                    var typed = Typed.Line(fields.GetValueOrDefault(field));
                    if (typed is null or "0") continue;
                    if (Amount.Read(typed, Currency.Dollar).Amount is { } amount) cells.Add(new BudgetCell(organisation, year, category, amount.Minor));
                    else faults.Add((field, ProgrammeFault.NotAnAmount));
                }
            }
        }

        return cells;
    }

    private static List<ResultLine> ReadResults(IReadOnlyDictionary<string, string> fields, List<(string, ProgrammeFault)> faults)
    {
        var lines = new List<ResultLine>();
        for (var row = 0; row < Programme.MostResults; row++)
        {
            var said = words.Select(w => (Field: Row(w, row), Text: Typed.Line(fields.GetValueOrDefault(Row(w, row))))).ToList();
            if (said.TrueForAll(s => s.Text is null)) continue;
            faults.AddRange(said.Where(s => s.Text is null).Select(s => (s.Field, ProgrammeFault.LineUnfinished)));
            faults.AddRange(said.Where(s => s.Text?.Length > Programme.LineLength).Select(s => (s.Field, ProgrammeFault.TooLong)));
            var level = fields.GetValueOrDefault(Row(Level, row)) == nameof(ResultLevel.Outcome) ? ResultLevel.Outcome : ResultLevel.Output;
            lines.Add(new ResultLine(level, said[0].Text ?? "", said[1].Text ?? "", said[2].Text ?? "", said[3].Text ?? ""));
        }

        return lines;
    }

    private static List<MarkerScore> ReadMarkers(IReadOnlyDictionary<string, string> fields, List<(string, ProgrammeFault)> faults)
    {
        var markers = new List<MarkerScore>();
        foreach (var marker in Enum.GetValues<Marker>())
        {
            var isScored = int.TryParse(fields.GetValueOrDefault(Marked + marker), NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= Programme.MostScore;
            var why = Typed.Text(fields.GetValueOrDefault(Why + marker));
            if (why?.Length > Programme.LineLength) faults.Add((Why + marker, ProgrammeFault.TooLong));
            else if (isScored != why is not null) faults.Add((isScored ? Why + marker : Marked + marker, ProgrammeFault.MarkerUnfinished));
            else if (isScored) markers.Add(new MarkerScore(marker, score, why!));
        }

        return markers;
    }
}
