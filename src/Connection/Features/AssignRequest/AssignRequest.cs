using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.AssignRequest;

/// <summary>Gives a request to an officer.</summary>
internal sealed class AssignRequest(MoveRequest move, PeopleDirectory people)
{
    public static readonly ActKind Act = new("RequestAssigned");

    /// <summary>Those it can be given to, by name.</summary>
    public async Task<IReadOnlyList<(Guid Person, string Name)>> OfficersAsync(CancellationToken ct) =>
        [.. (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => (h.Person, h.Name)).Distinct()];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public Task<RequestRefusal?> HandleAsync(string code, Guid officer, CancellationToken ct) => move.HandleAsync(Act, code, RequestMove.Assign, MoveDetails.None, r =>
    {
        r.Officer = officer;
        return null;
    }, ct);
}
