using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.HandleIssues;

/// <summary>An issue of a plan, for a partner.</summary>
internal sealed class PartnerIssuePageModel(ChangeIssue change, RequestDesk desk, ResponseDesk responses, Site site) : IssuePage(change, desk, responses, site)
{
    private readonly ResponseDesk responses = responses;

    [FromRoute(Name = "invite")]
    public string Code { get; set; } = "";

    protected override string All => ResponseLinks.PartnerIssues(Code);

    /// <summary>Whose invitation was taken back reads no more of the request.</summary>
    protected override async Task<string?> ReferenceAsync(CancellationToken ct) => await responses.FindAsync(Code, ct) is { State: not InvitationState.Withdrawn } invitation ? invitation.Request : null;
}
