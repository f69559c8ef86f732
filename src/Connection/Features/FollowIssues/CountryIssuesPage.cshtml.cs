using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.FollowIssues;

/// <summary>Issues of a plan, for the country.</summary>
internal sealed class CountryIssuesPageModel(HandleIssues.RaiseIssue raise, RequestDesk desk, ResponseDesk responses, Site site) : HandleIssues.IssuesPage(raise, desk, responses, site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    protected override string Here => ResponseLinks.CountryIssues(Code);

    protected override string One(int number) => ResponseLinks.CountryIssue(Code, number);

    protected override Task<string?> ReferenceAsync(CancellationToken ct) => Task.FromResult<string?>(Code);
}
