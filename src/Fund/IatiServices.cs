using Marrakech.Fund.Features.PublishIati;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund;

/// <summary>The public gateway: the fund and its projects in the form of IATI.</summary>
internal static class IatiServices
{
    public static void AddIati(this IServiceCollection services, SettingReader read)
    {
        services.AddSingleton(FundStart.Read(read));
        services.AddScoped<BookedMoney>();
        services.AddSingleton<IatiWords>();
        services.AddScoped<PublishedProjects>();
        services.AddScoped<PublishedDocuments>();
        services.AddScoped<FundGateway>();
    }

    public static void MapIati(this IEndpointRouteBuilder endpoints) => IatiFiles.Map(endpoints);
}
