using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.RunProjects;

/// <summary>Ends the work of a project, and closes its accounts: what was not spent comes back first.</summary>
internal sealed class CloseProject(AppDb db, ActTrail acts, ProjectDesk desk, ProposalNews news, Ledger ledger)
{
    public static readonly ActKind Ended = new("ProjectWorkEnded", IsPublic: true), Closed = new("ProjectAccountsClosed", IsPublic: true);

    /// <summary>Ends its work; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> EndAsync(string code, string? typed, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Ended, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { Agreement: { WorkEnded: null } agreement } project) return ProjectRefusal.WrongState;
        if (ProjectRules.Day(typed) is not { } day || day > desk.Today || day < agreement.Day) return ProjectRefusal.NotADay;
        if (project.Changes.Any(c => c.State == FourEyes.Waiting)) return ProjectRefusal.StillOpen;
        var before = agreement.Digested();
        (agreement.WorkEnded, agreement.Row) = (day, agreement.Row + 1);
        await news.ToOrganisationAsync(project.Proposal, "Project.News.Ended", ct);
        act.Changed(Proposal.Thing, code);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, agreement.Digested());
        await act.CommitAsync(new { day }, ct);
        return null;
    }

    /// <summary>Closes its accounts; returns what stands against it.</summary>
    /// <param name="code">Reference of the project.</param>
    /// <param name="bank">Code of the bank account what was not spent came back to; not asked where all was spent.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProjectRefusal?> CloseAsync(string code, string? bank, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Closed, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { Agreement: { WorkEnded: not null, Closed: null } agreement } project) return ProjectRefusal.WrongState;
        if (!project.IsSettled) return ProjectRefusal.StillOpen;
        var account = Typed.Line(bank);
        if (project.Advanced > 0 && account is null) return ProjectRefusal.NotCovered;
        var before = agreement.Digested();
        (agreement.Closed, agreement.Row) = (desk.Today, agreement.Row + 1);
        await news.ToOrganisationAsync(project.Proposal, "Project.News.Closed", ct);
        act.Changed(Proposal.Thing, code);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, agreement.Digested());
        if (project.Advanced > 0 && (await ledger.PostAsync(act, [ProjectPostings.Refunded(DateOnly.FromDateTime(act.At.UtcDateTime), code, project.Proposal.Lead, account!, project.Advanced)], ct)).Problem is not null)
        {
            // What was changed on the way is not written by whoever saves next.
            db.ChangeTracker.Clear();
            return ProjectRefusal.NotCovered;
        }

        await act.CommitAsync(new { refunded = project.Advanced }, ct);
        return null;
    }
}
