using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.JudgeReports;

/// <summary>Accepts an expenditure report, which posts it, or gives it back with a reason.</summary>
internal sealed class JudgeReport(AppDb db, ActTrail acts, ProjectDesk desk, ProposalNews news, Ledger ledger, CurrentActor actor)
{
    public static readonly ActKind Accepted = new("ExpenditureAccepted", IsPublic: true), Returned = new("ExpenditureReturned");

    /// <summary>Accepts it; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> AcceptAsync(string project, string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Accepted, null, ct);
        if (await TakeAsync(act, project, code, ct) is not var (run, report)) return ProjectRefusal.WrongState;
        var before = report.Digested();
        Decide(act, report, FourEyes.Granted);
        await news.ToOrganisationAsync(run.Proposal, "Project.News.Accepted", ct);
        act.Changed(Proposal.Thing, project);
        act.Concerns(new ActSubject(ExpenditureReport.Thing, code), before, report.Digested());
        if ((await ledger.PostAsync(act, [ProjectPostings.Spent(code, DateOnly.FromDateTime(act.At.UtcDateTime), project, run.Proposal.Lead, report.ReadCosts())], ct)).Problem is not null)
        {
            // What was changed on the way is not written by whoever saves next.
            db.ChangeTracker.Clear();
            return ProjectRefusal.AboveAdvance;
        }

        await act.CommitAsync(new { project, report.Cents }, ct);
        return null;
    }

    /// <summary>Gives it back; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> ReturnAsync(string project, string code, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Returned, null, ct);
        if (await TakeAsync(act, project, code, ct) is not var (run, report)) return ProjectRefusal.WrongState;
        if (Typed.Within(reason, Proposal.ReasonLength) is not { } told) return ProjectRefusal.ReasonMissing;
        var before = report.Digested();
        Decide(act, report, FourEyes.Refused);
        report.Reason = told;
        await news.ToOrganisationAsync(run.Proposal, "Project.News.Returned", ct);
        act.Concerns(new ActSubject(ExpenditureReport.Thing, code), before, report.Digested());
        await act.CommitAsync(new { project, report.Cents }, ct);
        return null;
    }

    private async Task<(ProjectRun Run, ExpenditureReport Report)?> TakeAsync(OpenAct act, string project, string code, CancellationToken ct) =>
        await desk.TakeAsync(act, project, ct) is { } run && run.Reports.FirstOrDefault(r => r.Code == code) is { State: FourEyes.Waiting } report ? (run, report) : null;

    private void Decide(OpenAct act, ExpenditureReport report, FourEyes state) => (report.State, report.DecidedBy, report.DecidedAt, report.Row) = (state, actor.Value.Person, act.At, report.Row + 1);
}
