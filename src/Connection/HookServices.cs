using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Features.DeliverHooks;
using Marrakech.Connection.Features.LookAfterHooks;
using Marrakech.Connection.Features.RegisterHook;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>Webhooks: addresses of organisations' own programs that are told of events.</summary>
internal static class HookServices
{
    public static void AddHooks(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, HookModel>();
        services.AddSingleton<HookSecrets>();
        services.AddSingleton<HookSender>();
        services.AddScoped<HookOutbox>();
        services.AddScoped<HookDesk>();
        services.AddScoped<HookNews>();
        services.AddScoped<RegisterHook>();
        services.AddScoped<LookAfterHook>();
        services.AddScoped<IBelongingSource, HookBelonging>();
        services.AddNotificationTopic(HookNews.Hooks);
        services.AddJob<DeliverHook>(DeliverHook.Kind);
        services.AddRecurringJob<ForgetDeliveries>(ForgetDeliveries.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(4));
        services.AddPageAccess(ProgramRules.RegisterHook, "RegisterHook");
        services.AddPageAccess(ProgramRules.LookAfterHooks, "LookAfterHooks");
        services.AddSingleton(new OwnEntry(7, "MyHooks.Title", HookLinks.Mine, ProgramRules.LookAfterHooks));
    }
}
