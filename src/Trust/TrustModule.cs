using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Contracts.Logs;
using Marrakech.Trust.Data;
using Marrakech.Trust.Features.Api;
using Marrakech.Trust.Features.ExportActs;
using Marrakech.Trust.Features.Prove;
using Marrakech.Trust.Features.Shared;
using Marrakech.Trust.Features.TakeCheckpoint;
using Marrakech.Trust.Features.VerifyTrail;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Api;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Trust;

/// <summary>The door of the trail's proof: verification, signed checkpoints, public acts.</summary>
public static class TrustModule
{
    private const string PublicFolder = "ReadTrail";

    private static readonly NavigationEntry[] navigation =
    [
        new(NavigationPlace.Reuse, 80, "Nav.Trail", TrailLinks.Trail),
        new(NavigationPlace.Reuse, 81, "Nav.Checkpoints", TrailLinks.Checkpoints),
    ];

    /// <summary>Adds verification and checkpoints of the trail.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="dataFolder">Folder below which the log of checkpoints stands.</param>
    /// <param name="keyFolder">Folder of the keys.</param>
    /// <param name="keyFile">File of the signing key where it stands elsewhere; null for the one of the folder.</param>
    public static IServiceCollection AddTrust(this IServiceCollection services, string dataFolder, string keyFolder, string? keyFile)
    {
        services.AddSingleton<IModelPart, TrustModel>();
        services.AddSingleton(new KeyFolder(keyFolder, keyFile));
        services.AddSignedLog<ActLog>();
        services.AddSingleton(s => new KeptLogs(s.GetServices<ISignedLog>(), Path.Combine(dataFolder, "trail")));
        services.AddScoped(s => new SignedLogs(s.GetRequiredService<AppDb>(), s.GetRequiredService<KeptLogs>(), s.GetRequiredService<KeyFolder>(), s.GetRequiredService<DatabaseTrail>(), s.GetRequiredService<TextCatalogue>()));
        services.AddSingleton<TrailPosition>();
        services.AddSingleton<TrailHealth>();
        services.AddSingleton<CheckpointTaker>();
        services.AddSingleton<DatabaseTrail>();
        services.AddScoped<VerifyTrail>();
        services.AddScoped<ActsExport>();
        services.AddScoped<IExport>(s => s.GetRequiredService<ActsExport>());
        services.AddTexts(typeof(TrustModule).Assembly);
        AddPages(services);
        return services;
    }

    /// <summary>Has checkpoints taken of a log.</summary>
    public static IServiceCollection AddSignedLog<T>(this IServiceCollection services)
        where T : class, ISignedLog => services.AddSingleton<ISignedLog, T>();

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<ActReader>();
        services.AddScoped<ActWords>();
        services.AddScoped<ScopeReading>();
        services.AddScoped(s => new TrailProofs(s.GetRequiredService<AppDb>(), s.GetRequiredService<KeptLogs>().Acts));
        services.AddPageAccess(TrustAccess.Public, PublicFolder);
        services.AddPageAccess(TrustAccess.Own, "ReadOwnTrail");
        services.AddPageAccess(TrustAccess.Organisation, "ReadOrganisationTrail");
        services.AddPageAccess(TrustAccess.Whole, "ReadWholeTrail");
        services.AddSingleton(new AdministrationEntry(50, "Trail.Whole.Title", "Administration.Trail", TrailLinks.Whole, TrustAccess.Whole));
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddFolderApplicationModelConvention($"/{PublicFolder}", page => page.EndpointMetadata.Add(FollowsTrail.Mark)));
        foreach (var entry in navigation) services.AddNavigation(entry);
    }

    /// <summary>Takes checkpoints while the site runs.</summary>
    public static IServiceCollection AddTrustTaking(this IServiceCollection services) => services.AddHostedService(s => s.GetRequiredService<CheckpointTaker>());

    /// <summary>Maps the trail's API and files.</summary>
    public static IEndpointRouteBuilder MapTrust(this IEndpointRouteBuilder endpoints)
    {
        ActsApi.Map(endpoints);
        CheckpointsApi.Map(endpoints);
        TrailFiles.Map(endpoints);
        return endpoints;
    }

    /// <summary>Verifies the trail; see <see cref="TrailVerdict"/>. Throws <see cref="InvalidDataException"/> with a sentence where it cannot look.</summary>
    public static Task<TrailVerdict> VerifyTrailAsync(this IServiceProvider services, VerifyRequest request, CancellationToken ct) =>
        services.GetRequiredService<VerifyTrail>().HandleAsync(request, ct);
}
