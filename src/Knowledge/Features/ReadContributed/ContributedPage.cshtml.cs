using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadContributed;

/// <summary>A version of an item as it was contributed, at its permanent address, and what it changed.</summary>
internal sealed class ContributedPageModel(AppDb db, PeopleDirectory people, Site site) : PageModel
{
    public string Code { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public ItemVersion Version { get; private set; } = null!;
    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;
    public IReadOnlyList<AnswerDifference> Difference { get; private set; } = [];

    /// <summary>Who contributed it, as a sentence.</summary>
    public string By { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string code, int number, CancellationToken ct)
    {
        if (PracticeCode.Misspelt(code) is { } right) return RedirectPermanent(site.Link(ContributionLinks.Version(right, number)));
        var item = await db.Set<Item>().AsNoTracking().Include(i => i.Versions).SingleOrDefaultAsync(i => i.Code == code, ct);
        if (item?.Versions.Find(v => v.Number == number) is not { } version) return NotFound();
        (Code, Kind, Version, Answers) = (code, item.Kind, version, version.Read());
        By = await ContributedBy.SayAsync(version, people, site, ct);
        if (item.Versions.Find(v => v.Number == number - 1) is { } before) Difference = AnswerDifference.Between(before.Read(), Answers);
        return Page();
    }
}
