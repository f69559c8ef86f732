using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.FollowActivities;

/// <summary>Where the country says how far activities are.</summary>
internal sealed class CountryReportsPageModel(ReportActivity.ReportActivity report, RequestDesk desk, ResponseDesk responses, Site site) : ReportActivity.ReportingPage(report, desk, responses, site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    protected override string Back => RequestLinks.Own(Code);

    protected override Task<string> ReferenceAsync(CancellationToken ct) => Task.FromResult(Code);
}
