using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Upkeep;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.WriteContribution;

/// <summary>A contribution for those it belongs to: what is still to be written, where it stands, what the reviewers found.</summary>
internal sealed class TaskListPageModel(ContributionDesk desk, UpkeepDesk upkeep, FileStore files, ReviewTimes times, Site site) : PageModel
{
    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    public Contribution Contribution { get; private set; } = null!;
    public ContributionAnswers Answers { get; private set; } = ContributionAnswers.None;
    public ContributionKind Kind { get; private set; } = null!;
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];
    public string Name => Contribution.Title.Length > 0 ? Contribution.Title : site["Contribution.Untitled"];
    public bool IsOpen => ContributionLife.After(Contribution.State, ContributionMove.Edit) is not null;
    public bool MayWithdraw => ContributionLife.After(Contribution.State, ContributionMove.Withdraw) is not null;

    /// <summary>Whether it became an item that is to be kept up.</summary>
    public bool IsKeptUp { get; private set; }

    /// <summary>When the next step is to be expected.</summary>
    public DateTimeOffset? Due => times.NextOf(Contribution);

    /// <summary>The reason of the last move, where it has one and still counts.</summary>
    public string? LastReason => Contribution.Events.MaxBy(e => e.Number) is { } last && last.State == Contribution.State ? last.Reason : null;

    /// <summary>What the reviewers found, without their names, once nobody of them can be swayed any more.</summary>
    public IReadOnlyList<Assessment> Assessments => Contribution.State is ContributionState.Submitted or ContributionState.InReview
        ? []
        : [.. Contribution.Seats.Where(s => s.Round == Contribution.Round).OrderBy(s => s.Id).Select(s => s.Assessment()).OfType<Assessment>()];

    /// <summary>The groups of questions and how far each is: done, begun, todo or optional.</summary>
    public IEnumerable<(Step Step, string Status)> Tasks => Kind.Steps.Select(s => (s, StatusOf(s)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Contribution = (await desk.FindAsync(Code, ct))!;
        Kind = ContributionKinds.Find(Contribution.Kind)!;
        Answers = Contribution.Read();
        IsKeptUp = await upkeep.Standing().AnyAsync(u => u.Contribution == Code, ct);
        Files = await files.ListAsync(Data.Contributions.Contribution.Thing, Code, ct);
    }

    private string StatusOf(Step step)
    {
        var required = step.Questions.Where(q => q.IsRequired).ToList();
        var answered = step.Questions.Count(q => Answers[q.Name].Count > 0);
        if (required.Count == 0) return answered > 0 ? "done" : "optional";
        return required.All(q => Answers[q.Name].Count > 0) ? "done" : answered > 0 ? "begun" : "todo";
    }
}
