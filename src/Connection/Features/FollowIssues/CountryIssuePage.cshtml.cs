using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.FollowIssues;

/// <summary>An issue of a plan, for the country.</summary>
internal sealed class CountryIssuePageModel(HandleIssues.ChangeIssue change, RequestDesk desk, ResponseDesk responses, Site site) : HandleIssues.IssuePage(change, desk, responses, site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    protected override string All => ResponseLinks.CountryIssues(Code);

    protected override Task<string?> ReferenceAsync(CancellationToken ct) => Task.FromResult<string?>(Code);
}
