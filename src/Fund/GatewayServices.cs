using Marrakech.Connection.Contracts;
using Marrakech.Fund.Features.FollowProjects;
using Marrakech.Fund.Features.PublishIati;
using Marrakech.Fund.Features.ReadFund;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Kernel.Changes;
using Marrakech.Knowledge.Contracts;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund;

/// <summary>The public gateway: the way of the money, and the fund and its projects in the form of IATI.</summary>
internal static class GatewayServices
{
    public static void AddGateway(this IServiceCollection services, SettingReader read)
    {
        services.AddSingleton(FundStart.Read(read));
        services.AddScoped<BookedMoney>();
        services.AddSingleton<IatiWords>();
        services.AddScoped<PublishedProjects>();
        services.AddScoped<PublishedDocuments>();
        services.AddScoped<FundGateway>();
        services.AddScoped<ReadFlows>();
        services.AddScoped<FlowWords>();
        services.AddSingleton<ProjectUses>();
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<ProjectUses>());
        services.AddSingleton<IItemUses>(s => s.GetRequiredService<ProjectUses>());
        services.AddScoped<IFundedWork, TellFundedWork>();
        services.AddNavigation(new NavigationEntry(NavigationPlace.Fund, 56, "FundFlows.Title", FundLinks.Fund));
    }

    public static void MapGateway(this IEndpointRouteBuilder endpoints)
    {
        IatiFiles.Map(endpoints);
        FundFlowsApi.Map(endpoints);
    }
}
