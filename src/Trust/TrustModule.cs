using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Features.TakeCheckpoint;
using Marrakech.Trust.Features.VerifyTrail;
using Marrakech.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Trust;

/// <summary>The door of the trail's proof: verification, signed checkpoints, public acts.</summary>
public static class TrustModule
{
    /// <summary>Adds verification and checkpoints of the trail.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="dataFolder">Folder below which keys and the log of checkpoints stand.</param>
    /// <param name="keyFile">File of the signing key where several nodes share one; null for the data folder's own.</param>
    public static IServiceCollection AddTrust(this IServiceCollection services, string dataFolder, string? keyFile)
    {
        services.AddSingleton<IModelPart, TrustModel>();
        services.AddSingleton(new KeyFolder(Path.Combine(dataFolder, "keys"), keyFile));
        services.AddSingleton(new CheckpointLog(Path.Combine(dataFolder, "trail", "checkpoints.log")));
        services.AddSingleton<TrailTree>();
        services.AddSingleton<TrailPosition>();
        services.AddSingleton<TrailHealth>();
        services.AddSingleton<CheckpointTaker>();
        services.AddSingleton<DatabaseTrail>();
        services.AddScoped<VerifyTrail>();
        services.AddTexts(typeof(TrustModule).Assembly);
        return services;
    }

    /// <summary>Takes checkpoints while the site runs.</summary>
    public static IServiceCollection AddTrustTaking(this IServiceCollection services) => services.AddHostedService(s => s.GetRequiredService<CheckpointTaker>());

    /// <summary>Verifies the trail; see <see cref="TrailVerdict"/>. Throws <see cref="InvalidDataException"/> with a sentence where it cannot look.</summary>
    public static Task<TrailVerdict> VerifyTrailAsync(this IServiceProvider services, VerifyRequest request, CancellationToken ct) =>
        services.GetRequiredService<VerifyTrail>().HandleAsync(request, ct);
}
