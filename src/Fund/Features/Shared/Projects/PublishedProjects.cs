using System.Globalization;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.ReadProjects;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>A project as it stands now: as it was agreed, with what granted changes gave it. Before the agreement it stands as it was approved.</summary>
/// <param name="Project">The project and its decision.</param>
/// <param name="Agreement">The agreement; null before it is recorded.</param>
/// <param name="Changes">Changes that were decided.</param>
/// <param name="Reports">Reports that were accepted, by reference.</param>
internal sealed record PublishedProject(Project Project, ProjectAgreement? Agreement, IReadOnlyList<ProjectChange> Changes, IReadOnlyList<ExpenditureReport> Reports)
{
    public Proposal Proposal => Project.Proposal;
    public ProposalAnswers Answers { get; } = Project.Proposal.Read();

    /// <summary>Results, markers and the budget in force.</summary>
    public Programme Programme { get; } = Agreement?.Read() ?? Project.Proposal.Programme();

    /// <summary>Whether its budget is another than the one that was approved.</summary>
    public bool IsRevised => Changes.Any(c => c is { State: FourEyes.Granted, Budget: not null });

    /// <summary>Language it is written in.</summary>
    public string Language => Kernel.Reference.Language.Find(Answers.One(ProposalQuestion.Language))?.Code ?? Kernel.Reference.Language.English.Code;

    /// <summary>Day from which its months count.</summary>
    public DateOnly Start => Agreement?.Day ?? Project.Meeting.Day;

    /// <summary>Its last day, extensions included.</summary>
    public DateOnly End => Agreement?.Until ?? ProjectRules.EndOf(Start, int.Parse(Answers.One(ProposalQuestion.Months) ?? "12", CultureInfo.InvariantCulture));

    /// <summary>Everything somebody wrote of it that everybody reads.</summary>
    public string Words() => string.Join('\n', ProposalQuestion.All.SelectMany(q => Answers[q.Name]).Concat(Programme.Results.SelectMany(r => new[] { r.Statement, r.Indicator }))
        .Concat(Programme.Markers.Select(m => m.Why)).Concat(Reports.Select(r => r.Narrative)).Append(Programme.Risks));

    /// <summary>When anything that is told of it was last changed, its money aside.</summary>
    public DateTimeOffset Updated => new[] { Proposal.ChangedAt, Project.Item.Item.DecidedAt, Project.Meeting.SignedAt }
        .Concat(Changes.Select(c => c.DecidedAt)).Concat(Reports.Select(r => r.DecidedAt)).Max()!.Value;
}

/// <summary>Reads every project with what was agreed, changed and reported.</summary>
internal sealed class PublishedProjects(AppDb db, ProjectList projects)
{
    public async Task<IReadOnlyList<PublishedProject>> ReadAsync(CancellationToken ct)
    {
        var all = await projects.ReadAsync(null, ct);
        if (all.Count == 0) return [];
        var agreements = await db.Set<ProjectAgreement>().AsNoTracking().ToDictionaryAsync(a => a.ProposalId, ct);
        var changes = (await db.Set<ProjectChange>().AsNoTracking().Where(c => c.State == FourEyes.Granted || c.State == FourEyes.Refused).OrderBy(c => c.Number).ToListAsync(ct)).ToLookup(c => c.ProposalId);
        var reports = (await db.Set<ExpenditureReport>().AsNoTracking().Where(r => r.State == FourEyes.Granted).OrderBy(r => r.Code).ToListAsync(ct)).ToLookup(r => r.ProposalId);
        return [.. all.Select(p => new PublishedProject(p, agreements.GetValueOrDefault(p.Proposal.Id), [.. changes[p.Proposal.Id]], [.. reports[p.Proposal.Id]]))];
    }
}
