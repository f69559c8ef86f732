using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.FindSimilarPractices;

/// <summary>A practice like another one, with what they have in common in words.</summary>
internal sealed record SimilarPractice(string Address, string Title, string Language, string Reason);

/// <summary>Finds the practices most like one and says why.</summary>
internal sealed class FindSimilar(SimilarPractices found, Site site)
{
    private const int Most = 4, MostOfAKind = 3;
    private static readonly Filter[] told = [Filters.Objective, Filters.Country, Filters.Organisation];

    /// <summary>Only those of which it can be said what they have in common.</summary>
    /// <param name="code">The practice.</param>
    /// <param name="same">Codes of what is the same thing in another language.</param>
    public IReadOnlyList<SimilarPractice> To(string code, IReadOnlyCollection<string> same) =>
        [.. (from similar in found.To(code, site.Language.Code)
            where !same.Contains(similar.Id)
            let reason = Reason(similar)
            where reason is not null
            select new SimilarPractice(similar.Address, similar.Title, similar.Language, reason)).Take(Most)];

    private string? Reason(SimilarDocument similar)
    {
        var parts = told.Select(f => Part(site[$"Filter.{f.Name}"], similar.SharedFacets.Where(s => s.Facet == f.Facet).Select(s => f.Show(s.Value, site.Language)))).ToList();
        parts.Add(Part(site["Similar.Words"], similar.SharedWords));
        var shared = string.Join(" · ", parts.Where(p => p.Length > 0));
        return shared.Length == 0 ? null : site.Text("Similar.Common", shared);
    }

    private string Part(string label, IEnumerable<string> values)
    {
        var shown = string.Join(site["List.Comma"], values.Take(MostOfAKind));
        return shown.Length == 0 ? "" : site.Text("Similar.Part", label, shown);
    }
}
