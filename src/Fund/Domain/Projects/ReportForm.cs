using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Fund.Domain.Projects;

/// <summary>An expenditure report as it is typed.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="Until">Last day.</param>
/// <param name="Costs">Cents by category, those above nought.</param>
/// <param name="Narrative">What was done.</param>
/// <param name="Indicators">Values of the indicators, in the order of the results; empty where none is told.</param>
internal sealed record ReportWords(DateOnly From, DateOnly Until, IReadOnlyDictionary<string, long> Costs, string Narrative, IReadOnlyList<string> Indicators);

/// <summary>Reads a report from a form: <c>from</c>, <c>until</c>, <c>cost-5201</c> and so on, <c>narrative</c>, <c>indicator-1</c> and so on.</summary>
internal static class ReportForm
{
    public const int NarrativeLength = 8_000, ValueLength = 300;

    public const string From = "from", Until = "until", Narrative = "narrative";

    public static string Cost(string category) => $"cost-{category}";

    public static string Indicator(int number) => $"indicator-{number}";

    /// <summary>The report a form says, or what is wrong with it, by field.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="indicators">How many indicators the project has.</param>
    /// <param name="today">Today: a period is over.</param>
    public static (ReportWords? Words, IReadOnlyList<(string Field, ProjectRefusal Fault)> Faults) Read(Func<string, string?> typed, int indicators, DateOnly today)
    {
        var faults = new List<(string, ProjectRefusal)>();
        var (from, until) = (ProjectRules.Day(typed(From)), ProjectRules.Day(typed(Until)));
        if (from is null) faults.Add((From, ProjectRefusal.NotADay));
        if (until is null || until < from || until > today) faults.Add((Until, ProjectRefusal.NotADay));
        var costs = new Dictionary<string, long>();
        foreach (var category in Chart.Expenditure.Where(c => Typed.Line(typed(Cost(c))) is not (null or "0")))
        {
            if (Amount.Read(typed(Cost(category)), Currency.Dollar).Amount is { } amount) costs.Add(category, amount.Minor);
            else faults.Add((Cost(category), ProjectRefusal.AmountUnread));
        }

        if (costs.Count == 0 && faults.Count == 0) faults.Add((Cost(Chart.Expenditure[0]), ProjectRefusal.AmountUnread));
        var narrative = Typed.Within(typed(Narrative), NarrativeLength);
        if (narrative is null) faults.Add((Narrative, ProjectRefusal.NarrativeMissing));
        if (faults.Count > 0) return (null, faults);
        return (new ReportWords(from!.Value, until!.Value, costs, narrative!, [.. Enumerable.Range(1, indicators).Select(n => Typed.Within(typed(Indicator(n)), ValueLength) ?? "")]), faults);
    }
}
