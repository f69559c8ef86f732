using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Makes an act of each reading of a confidential request by the secretariat or an auditor. Its own country and those it invited read it without one.</summary>
internal sealed class ConfidentialReading(ActTrail acts, CurrentActor actor)
{
    public static readonly ActKind Act = new("ConfidentialRequestRead");

    public async Task RecordAsync(SupportRequest request, CancellationToken ct)
    {
        if (request.Visibility != RequestQuestion.Confidential || actor.Value.Role is not (Role.SecretariatOfficer or Role.Auditor)) return;
        await acts.RecordAsync(Act, new ActSubject(SupportRequest.Thing, request.Code), new { state = request.State.ToString() }, ct);
    }
}
