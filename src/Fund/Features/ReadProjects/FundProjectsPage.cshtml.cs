using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadProjects;

/// <summary>Every project with its money.</summary>
internal sealed class FundProjectsPageModel(ProjectList list) : PageModel
{
    public IReadOnlyList<Project> All { get; private set; } = [];

    public ProjectMoney Sum => All.Aggregate(new ProjectMoney(0, 0, 0, 0), (sum, one) => sum + one.Money);

    /// <summary>The same as data.</summary>
    public string Data(string form) => $"{ApiRequest.Root}/{ProposalLinks.ProjectResource}{(form == "json" ? "" : $".{form}")}";

    public async Task OnGetAsync(CancellationToken ct) => All = await list.ReadAsync(null, ct);
}
