using Marrakech.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Trust;

/// <summary>The door of the trail's proof: verification, signed checkpoints, public acts.</summary>
public static class TrustModule
{
    /// <summary>Adds verification and checkpoints of the trail.</summary>
    public static IServiceCollection AddTrust(this IServiceCollection services) =>
        services.AddTexts(typeof(TrustModule).Assembly);
}
