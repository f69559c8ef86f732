using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Fund.Features.Shared.Books;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Fund.Features.ListAnomalies;

/// <summary>Which findings are wanted.</summary>
/// <param name="From">First day they are found under.</param>
/// <param name="To">Last day.</param>
/// <param name="Rule">By which rule; null for every one.</param>
/// <param name="State">Whether explained, not explained, or either where empty.</param>
internal sealed record AnomalyRequest(DateOnly From, DateOnly To, AnomalyRule? Rule, string State)
{
    public const string Open = "open", Explained = "explained";

    /// <summary>Reads an address; without days it is the year up to today.</summary>
    public static AnomalyRequest Read(IQueryCollection query, DateOnly today)
    {
        var (to, state) = (PeriodWords.Day(query["to"]) ?? today, query["state"].ToString());
        var rule = Enum.GetValues<AnomalyRule>().Where(r => r.ToString() == query["rule"]).Select(r => (AnomalyRule?)r).FirstOrDefault();
        return new(PeriodWords.Day(query["from"]) ?? to.AddYears(-1), to, rule, state is Open or Explained ? state : "");
    }

    public IReadOnlyList<ShownFinding> Of(IEnumerable<ShownFinding> all) =>
        [.. all.Where(f => (Rule is null || f.Finding.Rule == Rule) && State switch { Open => f.Explained is null, Explained => f.Explained is not null, _ => true })];

    public string Query => BookLinks.Query(("from", PeriodWords.Plain(From)), ("to", PeriodWords.Plain(To)), ("rule", Rule?.ToString()), ("state", State));
}
