using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>A practice like another one, with what they have in common in words.</summary>
internal sealed record SimilarPractice(string Address, string Title, string Language, string Reason);

/// <summary>Finds the practices most like one and says why.</summary>
internal sealed class FindSimilar(SimilarPractices found, Site site)
{
    private const int MostOfAKind = 3;
    private static readonly Filter[] told = [Filters.Objective, Filters.Country, Filters.Organisation];

    public IReadOnlyList<SimilarPractice> To(string code) =>
        [.. found.To(code, site.Language.Code).Select(s => new SimilarPractice(s.Address, s.Title, s.Language, Reason(s)))];

    private string Reason(SimilarDocument similar)
    {
        var parts = told.Select(f => Part(site[$"Filter.{f.Name}"], similar.SharedFacets.Where(s => s.Facet == f.Facet).Select(s => f.Show(s.Value, site.Language)))).ToList();
        parts.Add(Part(site["Similar.Words"], similar.SharedWords));
        return site.Text("Similar.Common", string.Join(" · ", parts.Where(p => p.Length > 0)));
    }

    private string Part(string label, IEnumerable<string> values)
    {
        var shown = string.Join(site["List.Comma"], values.Take(MostOfAKind));
        return shown.Length == 0 ? "" : site.Text("Similar.Part", label, shown);
    }
}
