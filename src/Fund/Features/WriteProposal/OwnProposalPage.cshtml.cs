using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.WriteProposal;

/// <summary>A proposal as its organisation sees it: what is to be done, and what became of it.</summary>
internal sealed class OwnProposalPageModel(ProposalDesk desk, WriteProgramme.WriteProgramme programme, ProjectDesk projects) : PageModel
{
    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    public Proposal One { get; private set; } = null!;

    /// <summary>Whether its window has the shorter route.</summary>
    public bool IsShort { get; private set; }

    /// <summary>How it is carried out; null before the committee approved it.</summary>
    public ProjectRun? Run { get; private set; }

    public bool WritesProgramme => programme.Refusal(One, IsShort) is null;
    public IReadOnlyList<RuleFinding> Findings => One.Checked();

    /// <summary>The groups of questions and how far each is: done, begun, todo or optional.</summary>
    public IEnumerable<(ProposalGroup Group, string Status)> Tasks => ProposalGroup.All.Select(g => (g, StatusOf(g)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        One = (await desk.FindAsync(Code, ct))!;
        IsShort = await programme.IsShortAsync(One, ct);
        Run = await projects.FindAsync(Code, ct);
    }

    private string StatusOf(ProposalGroup group)
    {
        var (answers, required) = (One.Read(), group.Questions.Where(q => q.IsRequired).ToList());
        if (required.TrueForAll(q => answers[q.Name].Count > 0)) return "done";
        return group.Questions.Any(q => answers[q.Name].Count > 0) ? "begun" : "todo";
    }
}
