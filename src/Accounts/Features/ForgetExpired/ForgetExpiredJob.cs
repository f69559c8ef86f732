using Marrakech.Operations.Contracts.Jobs;

namespace Marrakech.Accounts.Features.ForgetExpired;

/// <summary>Runs the deletion once a day.</summary>
internal sealed class ForgetExpiredJob(ForgetExpired forget) : IJob
{
    public const string Kind = "forget-expired";

    public Task RunAsync(JobRun run, CancellationToken ct) => forget.HandleAsync(ct);
}
