using Marrakech.Connection.Domain.Requests;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>What the hub promises a request that is submitted now: the service standards, or the shorter limits of the emergency track.</summary>
internal sealed class Promises(ServiceStandards standards, LiveSettings live)
{
    public async Task<Promise> OfAsync(Track track, CancellationToken ct) => track == Track.Emergency
        ? new(track, live[ConnectionLive.EmergencyAcknowledged], live[ConnectionLive.EmergencyInAssessment], live[ConnectionLive.EmergencyMatching], live[ConnectionLive.EmergencyQuiet])
        : new(track, await standards.DaysOfAsync(ServiceStandard.Acknowledged, ct), await standards.DaysOfAsync(ServiceStandard.InAssessment, ct), await standards.DaysOfAsync(ServiceStandard.Matching, ct), live[ConnectionLive.Quiet]);
}
