using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.AgreePlan;

/// <summary>Where the country signs the plan, the last of all.</summary>
internal sealed class CountrySignsPageModel(SignPlan.SignPlan sign, RequestDesk desk, ResponseDesk responses, Site site) : SignPlan.SigningPage(sign, desk, responses, site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    protected override string Back => RequestLinks.Own(Code);

    protected override Task<string> ReferenceAsync(CancellationToken ct) => Task.FromResult(Code);
}
