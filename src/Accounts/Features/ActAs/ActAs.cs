using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ActAs;

/// <summary>Changes the role a session acts in.</summary>
internal sealed class ActAs(AppDb db, ActTrail acts, SignedIn signedIn)
{
    public static readonly ActKind Act = new("ActingRoleChosen");

    /// <summary>Takes one of the person's own roles, or none for acting in their own name; returns false for any other.</summary>
    public async Task<bool> HandleAsync(Guid? membership, CancellationToken ct)
    {
        var chosen = signedIn.Memberships.FirstOrDefault(m => m.Id == membership);
        if (membership is not null && chosen is null) return false;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var session = await db.Set<Session>().SingleAsync(s => s.Id == signedIn.Session!.Id, ct);
        session.MembershipId = chosen?.Id;
        act.Concerns(new ActSubject("session", session.Code), new { role = signedIn.Acting?.Role.ToString() }, new { role = chosen?.Role.ToString() });
        await act.CommitAsync(new { organisation = chosen?.Organisation!.Code, role = chosen?.Role.ToString() }, ct);
        return true;
    }
}
