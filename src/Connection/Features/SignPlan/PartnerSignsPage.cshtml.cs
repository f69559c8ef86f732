using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.SignPlan;

/// <summary>Where a partner signs the plan.</summary>
internal sealed class PartnerSignsPageModel(SignPlan sign, RequestDesk desk, ResponseDesk responses, Site site) : SigningPage(sign, desk, responses, site)
{
    private readonly ResponseDesk responses = responses;

    [FromRoute(Name = "invite")]
    public string Code { get; set; } = "";

    protected override string Back => ResponseLinks.Invitation(Code);

    protected override async Task<string> ReferenceAsync(CancellationToken ct) => (await responses.FindAsync(Code, ct))!.Request;
}
