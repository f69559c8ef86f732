using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Features.ContactExpert;
using Marrakech.Knowledge.Features.DecideExpert;
using Marrakech.Knowledge.Features.DescribeExpert;
using Marrakech.Knowledge.Features.ForgetExperts;
using Marrakech.Knowledge.Features.SettleReport;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Knowledge.Features.SubmitExpert;
using Marrakech.Knowledge.Features.TalkWithExpert;
using Marrakech.Knowledge.Features.WithdrawExpert;
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

/// <summary>What the module needs for experts and conversations with them.</summary>
internal static class ExpertServices
{
    public static void AddExperts(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ExpertModel>();
        services.AddScoped(s => new ExpertDirectory(s.GetRequiredService<AppDb>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ExpertDesk>();
        services.AddScoped<TalkDesk>();
        services.AddScoped<ExpertNews>();
        services.AddNotificationTopic(ExpertNews.Experts);
        services.AddNotificationTopic(ExpertNews.Messages);
        AddActs(services);
        AddForgetting(services);
        services.AddPageAccess(ExpertRules.Find, "FindExperts", "ReadExpert");
        services.AddPageAccess(ExpertRules.Describe, "DescribeExpert", "SubmitExpert", "WithdrawExpert");
        services.AddSingleton(new OwnEntry(50, "Expert.Own.Title", ExpertLinks.Own, ExpertRules.Describe));
        services.AddPageAccess(ExpertRules.Contact, "ContactExpert", "TalkWithExpert");
        services.AddSingleton(new OwnEntry(60, "Talks.Title", ExpertLinks.Talks, ExpertRules.Contact));
        services.AddPageAccess(ExpertRules.Read, "VetExperts");
        services.AddPageAccess(ExpertRules.Decide, "DecideExpert", "SettleReport");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Sources, 55, "Experts.Title", ExpertLinks.List));
        services.AddSingleton(new AdministrationEntry(26, "ExpertQueue.Title", "ExpertQueue.Lead", ExpertLinks.Queue, ExpertRules.Read));
    }

    private static void AddActs(IServiceCollection services)
    {
        services.AddScoped<StartExpert>();
        services.AddScoped<WriteExpert>();
        services.AddScoped<SubmitExpert>();
        services.AddScoped<WithdrawExpert>();
        services.AddScoped<DecideExpert>();
        services.AddScoped<AskExpert>();
        services.AddScoped<GoOnTalking>();
        services.AddScoped<SettleReport>();
    }

    private static void AddForgetting(IServiceCollection services)
    {
        services.AddLiveSettings(KnowledgeLive.ExpertDays, KnowledgeLive.TalkDays);
        services.AddPersonalData(ExpertPersonalData.Experts, ExpertPersonalData.Messages);
        services.AddSingleton(s => new PersonalDataPeriod(ExpertPersonalData.Experts.Key, () => s.GetRequiredService<LiveSettings>()[KnowledgeLive.ExpertDays]));
        services.AddSingleton(s => new PersonalDataPeriod(ExpertPersonalData.Messages.Key, () => s.GetRequiredService<LiveSettings>()[KnowledgeLive.TalkDays]));
        services.AddScoped<IPersonalDataPart, ExpertPersonalData>();
        services.AddRecurringJob<ForgetExperts>(ForgetExperts.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(4));
    }
}
