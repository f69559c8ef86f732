using Marrakech.Connection.Data.Templates;
using Marrakech.Connection.Features.KeepTemplates;
using Marrakech.Connection.Features.Shared.Templates;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>The texts the secretariat begins its messages with.</summary>
internal static class TemplateServices
{
    public static void AddTemplates(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, TemplateModel>();
        services.AddScoped<TemplateShelf>();
        services.AddScoped<KeepTemplate>();
        services.AddPageAccess(ConnectionRules.KeepTemplates, "KeepTemplates");
        services.AddSingleton(new AdministrationEntry(36, "MessageTemplates.Title", "Administration.Templates", TemplateLinks.All, ConnectionRules.KeepTemplates));
    }
}
