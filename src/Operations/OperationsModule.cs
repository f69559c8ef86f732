using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Calendars;
using Marrakech.Operations.Contracts;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Mail;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Data;
using Marrakech.Operations.Features.ChangeSetting;
using Marrakech.Operations.Features.EditCalendar;
using Marrakech.Operations.Features.EditStandard;
using Marrakech.Operations.Features.ImportHolidays;
using Marrakech.Operations.Features.ReadCalendars;
using Marrakech.Operations.Features.ReadNotifications;
using Marrakech.Operations.Features.ReadSettings;
using Marrakech.Operations.Features.ReadStandards;
using Marrakech.Operations.Features.ServeFiles;
using Marrakech.Operations.Features.StopMail;
using Marrakech.Operations.Features.WatchJobs;
using Marrakech.Operations.Files;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Live;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Notifying;
using Marrakech.Operations.Privacy;
using Marrakech.Operations.Settings;
using Marrakech.Operations.Standards;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Operations;

/// <summary>The door of the machinery every module uses: jobs, messages, files.</summary>
public static class OperationsModule
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What the machinery is told at the start.</summary>
    public static IReadOnlyList<StartSetting> StartSettings => OperationsStart.All;

    /// <summary>Adds jobs, messages and files.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="read">Reads the settings of <c>docs/operate/configuration.md</c>; a wrong one throws with a sentence that says what to do.</param>
    /// <param name="dataFolder">Folder for contents and, without a mail server, for messages.</param>
    public static IServiceCollection AddOperations(this IServiceCollection services, SettingReader read, string dataFolder)
    {
        var settings = OperationsSettings.Read(read, dataFolder);
        services.AddSingleton(settings);
        services.AddSingleton(new SiteAddress(settings.Address));
        services.AddSingleton<IModelPart, OperationsModel>();
        services.AddTexts(typeof(OperationsModule).Assembly);
        AddLive(services, settings);
        AddCalendars(services);
        AddStandards(services);
        AddJobs(services);
        AddMail(services, settings);
        AddNotifications(services);
        AddFiles(services, settings);
        services.AddPersonalData(OperationsPersonalData.Kinds);
        services.AddScoped<IPersonalDataPart, OperationsPersonalData>();
        foreach (var (kind, days) in OperationsPersonalData.Periods) services.AddSingleton(s => new PersonalDataPeriod(kind, () => s.GetRequiredService<LiveSettings>()[days]));
        return services;
    }

    /// <summary>Maps downloads.</summary>
    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder endpoints)
    {
        FilesEndpoint.Map(endpoints);
        return endpoints;
    }

    /// <summary>Reads what the machinery has to do.</summary>
    public static async Task<MachineryState> ReadMachineryAsync(this IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var jobs = db.Set<Job>();
        return new MachineryState(
            await jobs.CountAsync(j => j.State == JobState.Waiting || j.State == JobState.Running, ct),
            await jobs.CountAsync(j => j.State == JobState.Failed, ct),
            await db.Set<Message>().CountAsync(m => m.State == MessageState.Waiting, ct),
            await jobs.CountAsync(j => j.State == JobState.Failed && j.Kind == SendMessage.Kind, ct));
    }

    private static void AddLive(IServiceCollection services, OperationsSettings settings)
    {
        services.AddSingleton(s => new LiveSettings(s.GetRequiredService<IServiceScopeFactory>(), s.GetServices<KnownSetting>()));
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<LiveSettings>());
        services.AddLiveSettings(OperationsLive.DigestHour, OperationsLive.FinishedDays, OperationsLive.NotificationDays);
        services.AddLiveSetting(OperationsLive.UploadLimit, OperationsStart.UploadLimit, settings.UploadLimit);
        services.AddLiveSettings([.. LanguageSettings.All]);
        services.AddSingleton(s => new OfferedLanguages(l => LanguageSettings.Of(l) is not { } setting || s.GetRequiredService<LiveSettings>()[setting]));
        services.AddScoped<SettingTable>();
        services.AddScoped<SettingWords>();
        services.AddScoped<ChangeSetting>();
        services.AddPageAccess(OperationsRules.ReadSettings, "ReadSettings", "ReadLanguages");
        services.AddPageAccess(OperationsRules.ChangeSettings, "ChangeSetting");
        services.AddSingleton(new AdministrationEntry(75, "Languages.Title", "Administration.Languages", SettingLinks.Languages, OperationsRules.ReadSettings));
        services.AddSingleton(new AdministrationEntry(70, "Settings.Title", "Administration.Settings", SettingLinks.List, OperationsRules.ReadSettings));
    }

    private static void AddCalendars(IServiceCollection services)
    {
        services.AddScoped<Seats>();
        services.AddScoped<EditCalendar>();
        services.AddScoped<ImportHolidays>();
        services.AddScoped(s => new Deadlines(s.GetRequiredService<AppDb>()));
        services.AddPageAccess(OperationsRules.ReadCalendars, "ReadCalendars");
        services.AddPageAccess(OperationsRules.KeepCalendars, "EditCalendar", "ImportHolidays");
        services.AddSingleton(new AdministrationEntry(34, "Calendars.Title", "Administration.Calendars", CalendarLinks.List, OperationsRules.ReadCalendars));
    }

    private static void AddStandards(IServiceCollection services)
    {
        services.AddScoped<ChangedStandards>();
        services.AddScoped<StandardWords>();
        services.AddScoped<EditStandard>();
        services.AddScoped(s => new ServiceStandards(s.GetRequiredService<AppDb>()));
        services.AddPageAccess(OperationsRules.ReadServiceStandards, "ReadPromises");
        services.AddPageAccess(OperationsRules.ListServiceStandards, "ReadStandards");
        services.AddPageAccess(OperationsRules.ChangeServiceStandards, "EditStandard");
        services.AddSingleton(new AdministrationEntry(34, "ServiceStandards.Title", "Administration.ServiceStandards", StandardLinks.List, OperationsRules.ListServiceStandards));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 70, "ServiceStandards.Title", StandardLinks.Public));
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.AddSingleton<JobKinds>();
        services.AddSingleton<JobSignal>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<RecurringJobs>();
        services.AddSingleton<WakeOnCommit>();
        services.ConfigureDbContext<AppDb>((s, options) => options.AddInterceptors(s.GetRequiredService<WakeOnCommit>()));
        services.AddScoped(s => new JobOrders(s.GetRequiredService<AppDb>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<JobKinds>()));
        services.AddScoped<RetryJob>();
        services.AddHostedService<JobWorkers>();
        services.AddRecurringJob<TidyOperations>(TidyOperations.Kind, Day);
        services.AddPageAccess(OperationsRules.WatchJobs, "WatchJobs");
        services.AddSingleton(new AdministrationEntry(40, "Jobs.Title", "Administration.Jobs", JobsPageModel.Address, OperationsRules.WatchJobs));
    }

    private static void AddMail(IServiceCollection services, OperationsSettings settings)
    {
        services.AddSingleton<MailWriter>();
        services.AddSingleton<MimeWriter>();
        if (settings.Smtp is { } server) services.AddSingleton<IMailTransport>(s => new SmtpTransport(server, s.GetRequiredService<ILogger<SmtpTransport>>()));
        else services.AddSingleton<IMailTransport, FolderTransport>();
        services.AddScoped(s => new MessageOutbox(
            s.GetRequiredService<AppDb>(), s.GetRequiredService<JobOrders>(), s.GetRequiredService<MailWriter>(), s.GetRequiredService<SiteAddress>(), s.GetRequiredService<TimeProvider>()));
        services.AddJob<SendMessage>(SendMessage.Kind);
        services.AddDailyJob<JoinDigests>(JoinDigests.Kind, OperationsLive.DigestHour);
    }

    private static void AddNotifications(IServiceCollection services)
    {
        services.AddScoped<Choices>();
        services.AddScoped<UnsubscribeTokens>();
        services.AddScoped(s => new Notifications(
            s.GetRequiredService<AppDb>(), s.GetRequiredService<Choices>(), s.GetRequiredService<MessageOutbox>(), s.GetRequiredService<UnsubscribeTokens>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<MarkRead>();
        services.AddScoped<ChooseMail>();
        services.AddScoped<StopMail>();
        services.AddPageAccess(OperationsRules.OwnNotifications, "ReadNotifications");
        services.AddPageAccess(OperationsRules.StopMail, "StopMail");
    }

    private static void AddFiles(IServiceCollection services, OperationsSettings settings)
    {
        services.AddSingleton<ImageCleaner>();
        services.AddSingleton<IntakeOfFiles>();
        if (settings.S3 is { } bucket) services.AddSingleton<IContentStore>(_ => new S3Contents(bucket));
        else services.AddSingleton<IContentStore, FolderContents>();
        if (settings.Scanner is { } scanner) services.AddSingleton<IFileScanner>(s => new ClamScanner(scanner, s.GetRequiredService<ILogger<ClamScanner>>()));
        services.AddScoped(s => new FileStore(s.GetRequiredService<AppDb>(), s.GetRequiredService<IntakeOfFiles>(), s.GetRequiredService<IContentStore>()));
        services.AddScoped<ReadFile>();
        services.AddRecurringJob<CollectContents>(CollectContents.Kind, Day, TimeSpan.FromHours(2));
    }
}
