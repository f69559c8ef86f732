using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.FindSimilarPractices;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.ComparePractices;

/// <summary>Up to four items side by side. Which ones stands in the address and nowhere else.</summary>
internal sealed class ComparePageModel(PracticeReader practices, ComparedRows rows, FindSimilar similar, Site site) : FormPage
{
    public Comparison Asked { get; private set; } = null!;
    public IReadOnlyList<PracticeView> Items { get; private set; } = [];
    public IReadOnlyList<string> Unknown { get; private set; } = [];
    public IReadOnlyList<ComparedRow> Rows { get; private set; } = [];

    /// <summary>What is like the first of them and not there yet.</summary>
    public IReadOnlyList<(string Code, SimilarPractice Practice)> Similar { get; private set; } = [];

    public string Without(string code) => CompareLinks.Of(Items.Select(i => i.Code).Where(c => c != code));

    public string With(string code) => CompareLinks.Of(Items.Select(i => i.Code).Append(code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Asked = Comparison.Read(Request.Query["items"]);
        var found = new List<PracticeView>();
        foreach (var code in Asked.Codes)
        {
            if (await practices.FindAsync(code, ct) is { } item) found.Add(new PracticeView(item, site.Language));
        }

        Items = found;
        Unknown = [.. Asked.Codes.Except(found.Select(i => i.Code))];
        Rows = found.Count == 0 ? [] : [.. rows.Of(found).Where(r => r.Cells.Any(c => c.Values.Count > 0))];
        if (found.Count is > 0 and < Comparison.Most)
            Similar = [.. similar.To(found[0].Code, []).Select(s => (Code: s.Address.Split('/')[^1], s)).Where(s => found.All(i => i.Code != s.Code))];
        return Asked.IsTooMany ? Invalid("compared", site["Compare.TooMany"]) : Page();
    }
}
