using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Features.ForgetRegistrations;
using Marrakech.Knowledge.Features.OrganiseEvent;
using Marrakech.Knowledge.Features.RegisterForEvent;
using Marrakech.Knowledge.Features.RemindRegistrants;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs for events, trainings and the registration for them.</summary>
internal static class EventServices
{
    public static void AddEvents(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, EventModel>();
        services.AddScoped<IBelongingSource, EventBelonging>();
        services.AddScoped<Occasions>();
        services.AddScoped<EventDesk>();
        services.AddScoped<EventNews>();
        services.AddScoped<WaitingList>();
        services.AddScoped<OrganiseEvent>();
        services.AddScoped<RegisterForEvent>();
        services.AddNotificationTopic(EventNews.Events);
        services.AddRecurringJob<RemindRegistrants>(RemindRegistrants.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(7));
        AddForgetting(services);
        services.AddPageAccess(KnowledgeRules.Read, "ListEvents");
        services.AddPageAccess(EventRules.Organise, "OrganiseEvent");
        services.AddPageAccess(EventRules.Register, "RegisterForEvent", "OwnRegistrations");
        services.AddSingleton(new OwnEntry(45, "OwnRegistrations.Title", EventLinks.Own, EventRules.Register));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Sources, 47, "Events.Title", EventLinks.List));
    }

    private static void AddForgetting(IServiceCollection services)
    {
        services.AddLiveSettings(KnowledgeLive.RegistrationDays);
        services.AddPersonalData(RegistrationPersonalData.Kind);
        services.AddSingleton(s => new PersonalDataPeriod(RegistrationPersonalData.Kind.Key, () => s.GetRequiredService<LiveSettings>()[KnowledgeLive.RegistrationDays]));
        services.AddScoped<IPersonalDataPart, RegistrationPersonalData>();
        services.AddRecurringJob<ForgetRegistrations>(ForgetRegistrations.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(4));
    }
}
