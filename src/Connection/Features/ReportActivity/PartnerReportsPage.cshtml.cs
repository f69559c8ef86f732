using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.ReportActivity;

/// <summary>Where a partner says how far its activities are.</summary>
internal sealed class PartnerReportsPageModel(ReportActivity report, RequestDesk desk, ResponseDesk responses, Site site) : ReportingPage(report, desk, responses, site)
{
    private readonly ResponseDesk responses = responses;

    [FromRoute(Name = "invite")]
    public string Code { get; set; } = "";

    protected override string Back => ResponseLinks.Invitation(Code);

    protected override async Task<string> ReferenceAsync(CancellationToken ct) => (await responses.FindAsync(Code, ct))!.Request;
}
