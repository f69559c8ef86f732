using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ListInvitations;

/// <summary>An invitation with the request it is about.</summary>
internal sealed record InvitationRow(Invitation Invitation, string Title, string Country, RequestState State)
{
    /// <summary>Whether it may still be read what it is about: not once the invitation was taken back.</summary>
    public bool IsShown => Invitation.State != InvitationState.Withdrawn;
}

/// <summary>The invitations of the organisation acted for, the latest first.</summary>
internal sealed class MyInvitationsPageModel(AppDb db, CurrentActor actor) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<InvitationRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = actor.Value.Organisation;
        Rows = await db.Set<Invitation>().AsNoTracking().Where(i => i.Organisation == own).OrderByDescending(i => i.InvitedAt).ThenByDescending(i => i.Code).Take(Most)
            .Join(db.Set<SupportRequest>(), i => i.RequestId, r => r.Id, (i, r) => new InvitationRow(i, r.Title, r.Country, r.State)).ToListAsync(ct);
    }
}
