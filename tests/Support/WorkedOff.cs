using Marrakech.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Support;

/// <summary>Has a host do the jobs that wait, as its background would.</summary>
public static class WorkedOff
{
    public static Task WorkOffAsync(this TestHost host, CancellationToken ct) => host.Services.GetRequiredService<JobRunner>().RunDueAsync(ct);
}
