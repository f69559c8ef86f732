using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterContributions;

/// <summary>A contribution as the secretariat sees it: what it says, what it changes, what the reviewers found, what can be done.</summary>
internal sealed class CasePageModel(AppDb db, ContributionDesk desk, PeopleDirectory people, FileStore files, ReviewTimes times, CurrentActor actor) : PageModel
{
    private Standing standing = null!;

    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    public Contribution Contribution { get; private set; } = null!;
    public ContributionKind Kind { get; private set; } = null!;
    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];
    public IReadOnlyList<AnswerDifference> Difference { get; private set; } = [];

    /// <summary>Name of the organisation it comes from; null for a person in their own name.</summary>
    public string? Organisation { get; private set; }

    public bool IsOwn => standing.IsOwn;
    public bool MayDecide => actor.Value.Role == Role.SecretariatOfficer;
    public DateTimeOffset? Due => times.NextOf(Contribution);
    public IReadOnlyList<Assessment> Assessments => [.. ReviewerPool.Seated(Contribution).Found];

    /// <summary>What the secretariat can do now.</summary>
    public IEnumerable<ContributionMove> Moves => Enum.GetValues<ContributionMove>().Where(m => m != ContributionMove.SeatPanel && ContributionLife.Judges(m) && ContributionLife.Refusal(Contribution.State, m, standing) is null);

    /// <summary>What stands against publishing as far as the reviews go.</summary>
    public ContributionRefusal? Against => Contribution.State == ContributionState.InReview ? Panel.AgainstPublishing(ReviewerPool.Seated(Contribution), times.Rule) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Contribution = (await desk.FindAsync(Code, ct))!;
        // A draft is its writers' alone.
        if (Contribution.SubmittedAt is null) return NotFound();
        standing = await desk.StandingAsync(Contribution, ct);
        Kind = ContributionKinds.Find(Contribution.Kind)!;
        Answers = Contribution.Read();
        Files = await files.ListAsync(Data.Contributions.Contribution.Thing, Code, ct);
        if (Contribution.Organisation is { } id) Organisation = (await people.OrganisationsAsync([id], ct)).GetValueOrDefault(id)?.Name;
        if (Contribution is { IsChange: true, State: not ContributionState.Published }) await CompareAsync(ct);
        return Page();
    }

    private async Task CompareAsync(CancellationToken ct)
    {
        // What was withdrawn since is compared with all the same: the secretariat still has to decide on the change.
        var item = await db.Set<Item>().IgnoreQueryFilters().AsNoTracking().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations).Include(i => i.Versions).SingleAsync(i => i.Code == Contribution.ItemCode, ct);
        var before = ItemAnswers.Of(item, Answers.One(AnswerNames.Language)!, Contribution.BaseVersion);
        Difference = AnswerDifference.Between(before, Answers.KeepingContactOf(before));
    }
}
