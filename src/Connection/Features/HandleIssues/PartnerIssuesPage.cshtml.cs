using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.HandleIssues;

/// <summary>Issues of a plan, for a partner.</summary>
internal sealed class PartnerIssuesPageModel(RaiseIssue raise, RequestDesk desk, ResponseDesk responses, Site site) : IssuesPage(raise, desk, responses, site)
{
    private readonly ResponseDesk responses = responses;

    [FromRoute(Name = "invite")]
    public string Code { get; set; } = "";

    protected override string Here => ResponseLinks.PartnerIssues(Code);

    protected override string One(int number) => ResponseLinks.PartnerIssue(Code, number);

    /// <summary>Whose invitation was taken back reads no more of the request.</summary>
    protected override async Task<string?> ReferenceAsync(CancellationToken ct) => await responses.FindAsync(Code, ct) is { State: not InvitationState.Withdrawn } invitation ? invitation.Request : null;
}
