using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.PayTranches;

/// <summary>Keeps where an organisation is paid: entered by one administrator, confirmed by another, a change three days later at the earliest.</summary>
internal sealed class KeepPaymentDetails(AppDb db, ActTrail acts, ProjectDesk desk, ProposalNews news, CurrentActor actor)
{
    public static readonly ActKind Entered = new("PaymentDetailsEntered"), Confirmed = new("PaymentDetailsConfirmed"), Refused = new("PaymentDetailsRefused");

    /// <summary>Enters details; those that waited are replaced. Returns what stands against it.</summary>
    public async Task<ProjectRefusal?> EnterAsync(string code, string? holder, string? bank, string? account, CancellationToken ct)
    {
        var lines = new[] { Typed.Line(holder), Typed.Line(bank), Typed.Line(account) };
        await using var act = await acts.OpenAsync(Entered, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { } project) return ProjectRefusal.WrongState;
        if (lines.Any(l => l is null || l.Length > PaymentDetails.LineLength)) return ProjectRefusal.DetailsIncomplete;
        if (project.Entered is { } waiting) (waiting.State, waiting.Row) = (FourEyes.Replaced, waiting.Row + 1);
        var details = new PaymentDetails
        {
            Id = Guid.CreateVersion7(act.At),
            Organisation = project.Proposal.Organisation,
            Holder = lines[0]!,
            Bank = lines[1]!,
            Account = lines[2]!,
            State = FourEyes.Waiting,
            IsChange = project.Confirmed is not null,
            EnteredBy = actor.Value.Person,
            EnteredAt = act.At,
        };
        db.Add(details);
        // Whoever did not ask for it hears of it in time.
        await news.ToOrganisationAsync(project.Proposal, "Project.News.Details", ct);
        act.Concerns(new ActSubject(PaymentDetails.Thing, project.Proposal.Lead), project.Confirmed?.Digested(), details.Digested());
        await act.CommitAsync(new { project = code }, ct);
        return null;
    }

    /// <summary>Confirms what another administrator entered; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> ConfirmAsync(string code, Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Confirmed, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { } project) return ProjectRefusal.WrongState;
        if (project.Entered is not { } waiting || waiting.Id != id) return ProjectRefusal.ChangedMeanwhile;
        if (actor.Value.Person is null || actor.Value.Person == waiting.EnteredBy) return ProjectRefusal.SamePerson;
        if (waiting.IsChange && act.At < waiting.EnteredAt.AddDays(ProjectRules.DetailsDays)) return ProjectRefusal.DetailsTooEarly;
        var before = project.Confirmed;
        if (before is not null) (before.State, before.Row) = (FourEyes.Replaced, before.Row + 1);
        Decide(waiting, FourEyes.Granted, act);
        act.Concerns(new ActSubject(PaymentDetails.Thing, project.Proposal.Lead), before?.Digested(), waiting.Digested());
        await act.CommitAsync(new { project = code }, ct);
        return null;
    }

    /// <summary>Refuses what was entered; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> RefuseAsync(string code, Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Refused, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { } project) return ProjectRefusal.WrongState;
        if (project.Entered is not { } waiting || waiting.Id != id) return ProjectRefusal.ChangedMeanwhile;
        var before = waiting.Digested();
        Decide(waiting, FourEyes.Refused, act);
        act.Concerns(new ActSubject(PaymentDetails.Thing, project.Proposal.Lead), before, waiting.Digested());
        await act.CommitAsync(new { project = code }, ct);
        return null;
    }

    private void Decide(PaymentDetails details, FourEyes state, OpenAct act) => (details.State, details.DecidedBy, details.DecidedAt, details.Row) = (state, actor.Value.Person, act.At, details.Row + 1);
}
