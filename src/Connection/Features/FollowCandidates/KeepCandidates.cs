using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.Connection.Features.FollowCandidates;

/// <summary>Reads the candidates soon after the start and follows what changes, so that hardly any reader waits for it. Whoever comes before waits until they are read.</summary>
internal sealed partial class KeepCandidates(RequestCandidates requests, PartnerCandidates partners, PracticeCandidates practices, IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepCandidates> log) : BackgroundService
{
    /// <summary>The start itself comes first.</summary>
    private static readonly TimeSpan beginning = TimeSpan.FromSeconds(2), interval = TimeSpan.FromMinutes(1);

    /// <summary>Brings everything up to date.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, library) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<PracticeLibrary>());
        await partners.ReadAsync(db, services.GetRequiredService<PeopleDirectory>(), services.GetRequiredService<PartnerRecord>(), ct);
        foreach (var language in practices.Asked.Append(Language.English).Distinct().ToList()) await practices.InAsync(language, db, library, ct);
        await requests.ReadAsync(db, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(beginning, clock, stoppingToken);
            using var timer = new PeriodicTimer(interval, clock);
            do await TryAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await FollowAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A reader reads what is missing; the next tick tries again.
            FollowingFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the candidates of the matching failed; trying again in a minute.")]
    private partial void FollowingFailed(Exception failure);
}
