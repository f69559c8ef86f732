using System.Text.Json;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.ReportExpenditure;

/// <summary>What the organisation does while a project runs: it reports what it spent, and asks for changes.</summary>
internal sealed class ReportExpenditure(AppDb db, ActTrail acts, ProjectDesk desk, ProposalNews news, CurrentActor actor)
{
    public static readonly ActKind Reported = new("ExpenditureReported"), Asked = new("ProjectChangeAsked");

    /// <summary>Reports; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> ReportAsync(string code, ReportWords words, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Reported, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { Agreement: { Closed: null } agreement } project) return ProjectRefusal.WrongState;
        if (Stranger(project)) return ProjectRefusal.NotYours;
        if (words.From < agreement.Day) return ProjectRefusal.NotADay;
        var cents = words.Costs.Values.Sum();
        if (cents > project.Reportable) return ProjectRefusal.AboveAdvance;
        if (project.Reports.Any(r => r.State != FourEyes.Refused && r.From <= words.Until && words.From <= r.Until)) return ProjectRefusal.PeriodReported;
        var report = new ExpenditureReport
        {
            Code = ExpenditureReport.CodeOf(await act.TakeNumbersAsync(ExpenditureReport.Thing, 1, ct)),
            ProposalId = project.Proposal.Id,
            From = words.From,
            Until = words.Until,
            Costs = JsonSerializer.Serialize(words.Costs),
            Cents = cents,
            Narrative = words.Narrative,
            Indicators = JsonSerializer.Serialize(words.Indicators),
            State = FourEyes.Waiting,
            Person = actor.Value.Person,
            At = act.At,
        };
        db.Add(report);
        await news.ToAdministratorsAsync(project.Proposal, "Project.News.Report", ct);
        act.Concerns(new ActSubject(ExpenditureReport.Thing, report.Code), null, report.Digested());
        await act.CommitAsync(new { project = code, cents }, ct);
        return null;
    }

    /// <summary>Asks to move money between categories; returns what stands against it.</summary>
    /// <param name="code">Reference of the project.</param>
    /// <param name="budget">The changed budget: the same in sum.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProjectRefusal?> MoveMoneyAsync(string code, Programme budget, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Asked, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { MayChange: true } project) return ProjectRefusal.WrongState;
        var now = project.Agreement!.Read();
        if (budget.DirectCents != now.DirectCents || budget.Budget.ToHashSet().SetEquals(now.Budget)) return ProjectRefusal.NoReallocation;
        return await AskAsync(act, project, ProjectChangeKind.Reallocation, now with { Budget = budget.Budget }, null, ProjectRules.Moved(now, budget), reason, ct);
    }

    /// <summary>Asks for more time at no cost; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> ExtendAsync(string code, string? until, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Asked, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { MayChange: true } project) return ProjectRefusal.WrongState;
        if (ProjectRules.Day(until) is not { } day || day <= project.Agreement!.Until) return ProjectRefusal.NotLater;
        return await AskAsync(act, project, ProjectChangeKind.Extension, null, day, 0, reason, ct);
    }

    private async Task<ProjectRefusal?> AskAsync(OpenAct act, ProjectRun project, ProjectChangeKind kind, Programme? budget, DateOnly? until, int percent, string? reason, CancellationToken ct)
    {
        if (Stranger(project)) return ProjectRefusal.NotYours;
        if (Typed.Within(reason, Proposal.ReasonLength) is not { } told) return ProjectRefusal.ReasonMissing;
        var change = new ProjectChange
        {
            Id = Guid.CreateVersion7(act.At),
            ProposalId = project.Proposal.Id,
            Number = project.Changes.Count + 1,
            Kind = kind,
            Budget = budget?.Json(),
            Until = until,
            Percent = percent,
            Reason = told,
            State = FourEyes.Waiting,
            Person = actor.Value.Person,
            At = act.At,
        };
        db.Add(change);
        await news.ToAdministratorsAsync(project.Proposal, "Project.News.Change", ct);
        act.Concerns(new ActSubject(Proposal.Thing, project.Proposal.Code), null, change.Digested());
        await act.CommitAsync(new { kind = kind.ToString(), percent }, ct);
        return null;
    }

    private bool Stranger(ProjectRun project) => actor.Value.Organisation != project.Proposal.Organisation;
}
