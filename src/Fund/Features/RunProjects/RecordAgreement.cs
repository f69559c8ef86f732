using System.Globalization;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.RunProjects;

/// <summary>Records the agreement under which an approved proposal is carried out: from here on conditions can be met and money paid.</summary>
internal sealed class RecordAgreement(AppDb db, ActTrail acts, ProjectDesk desk, ProposalNews news)
{
    public static readonly ActKind Act = new("AgreementRecorded", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ProjectRefusal?> HandleAsync(string code, string? signed, string? reference, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { Agreement: null } project) return ProjectRefusal.WrongState;
        if (ProjectRules.Day(signed) is not { } day || day > desk.Today) return ProjectRefusal.NotADay;
        if (Typed.Line(reference) is not { Length: <= ProjectAgreement.ReferenceLength } told) return ProjectRefusal.ReferenceMissing;
        var months = int.Parse(project.Proposal.Read().One(ProposalQuestion.Months)!, CultureInfo.InvariantCulture);
        var agreement = new ProjectAgreement { ProposalId = project.Proposal.Id, Day = day, Reference = told, Until = ProjectRules.EndOf(day, months), Budget = project.Proposal.Programme().Json() };
        db.Add(agreement);
        await news.ToOrganisationAsync(project.Proposal, "Project.News.Agreement", ct);
        act.Changed(Proposal.Thing, code);
        act.Concerns(new ActSubject(Proposal.Thing, code), null, agreement.Digested());
        await act.CommitAsync(new { day, agreement.Until }, ct);
        return null;
    }
}
