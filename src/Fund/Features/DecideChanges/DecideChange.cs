using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.DecideChanges;

/// <summary>Grants or refuses a change of a project; where more than a fifth of the budget moves the committee does.</summary>
internal sealed class DecideChange(ActTrail acts, ProjectDesk desk, ProposalNews news, CurrentActor actor)
{
    public static readonly ActKind Granted = new("ProjectChangeGranted", IsPublic: true), Refused = new("ProjectChangeRefused", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ProjectRefusal?> HandleAsync(string code, int number, bool isGranted, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(isGranted ? Granted : Refused, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { Agreement: { } agreement } project || project.Changes.FirstOrDefault(c => c.Number == number) is not { State: FourEyes.Waiting } change) return ProjectRefusal.WrongState;
        if (change.NeedsCommittee && actor.Value.Role != Role.CommitteeMember) return ProjectRefusal.NeedsCommittee;
        if (Typed.Within(reason, Proposal.ReasonLength) is not { } told) return ProjectRefusal.ReasonMissing;
        var before = change.Digested();
        (change.State, change.Answer, change.DecidedBy, change.DecidedAt, change.Row) = (isGranted ? FourEyes.Granted : FourEyes.Refused, told, actor.Value.Person, act.At, change.Row + 1);
        if (isGranted) (agreement.Budget, agreement.Until, agreement.Row) = (change.Budget ?? agreement.Budget, change.Until ?? agreement.Until, agreement.Row + 1);
        await news.ToOrganisationAsync(project.Proposal, isGranted ? "Project.News.Granted" : "Project.News.Refused", ct);
        act.Changed(Proposal.Thing, code);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, change.Digested());
        await act.CommitAsync(new { kind = change.Kind.ToString(), change.Percent }, ct);
        return null;
    }
}
