using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Features.AnswerClarification;
using Marrakech.Connection.Features.AssessRequest;
using Marrakech.Connection.Features.AssignRequest;
using Marrakech.Connection.Features.ConfirmCapability;
using Marrakech.Connection.Features.DecideRequest;
using Marrakech.Connection.Features.DescribeCapability;
using Marrakech.Connection.Features.EscalateRequests;
using Marrakech.Connection.Features.FillDemonstration;
using Marrakech.Connection.Features.FollowCandidates;
using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Connection.Features.HandleRequests;
using Marrakech.Connection.Features.MatchRequest;
using Marrakech.Connection.Features.NameEscalationOfficer;
using Marrakech.Connection.Features.NoteOnRequest;
using Marrakech.Connection.Features.OwnRequests;
using Marrakech.Connection.Features.ReadFigures;
using Marrakech.Connection.Features.ReadPartners;
using Marrakech.Connection.Features.ReadRegister;
using Marrakech.Connection.Features.ReadRoom;
using Marrakech.Connection.Features.RemindCapabilities;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.StartRequest;
using Marrakech.Connection.Features.SubmitRequest;
using Marrakech.Connection.Features.WithdrawCapability;
using Marrakech.Connection.Features.WithdrawRequest;
using Marrakech.Connection.Features.WriteRequest;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Demonstration;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>The door of the connection hub (para 43 a): a country's request, from the need to the response.</summary>
public static class ConnectionModule
{
    /// <summary>What the hub is told at the start.</summary>
    public static IReadOnlyList<StartSetting> StartSettings => ConnectionStart.All;

    /// <summary>Adds the hub.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="read">Reads the settings of <c>docs/operate/configuration.md</c>; a wrong one throws with a sentence that says what to do.</param>
    public static IServiceCollection AddConnection(this IServiceCollection services, SettingReader read)
    {
        services.AddSingleton(ConnectionStart.Read(read));
        services.AddTexts(typeof(ConnectionModule).Assembly);
        services.AddSingleton<IModelPart, RequestModel>();
        services.AddLiveSettings(ConnectionLive.EmergencyAcknowledged, ConnectionLive.EmergencyInAssessment, ConnectionLive.EmergencyMatching, ConnectionLive.Quiet, ConnectionLive.EmergencyQuiet);
        services.AddScoped<RequestDesk>();
        services.AddScoped<RequestStories>();
        services.AddScoped<RequestNews>();
        services.AddScoped<MoveRequest>();
        services.AddScoped<Promises>();
        services.AddScoped<IBelongingSource, RequestBelonging>();
        services.AddNotificationTopic(RequestNews.Requests);
        services.AddNotificationTopic(RequestNews.Work);
        services.AddPersonalData(RequestPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, RequestPersonalData>();
        AddCountry(services);
        AddSecretariat(services);
        services.AddResponses();
        services.AddDuties();
        services.AddPrograms();
        services.AddHooks();
        services.AddWeights();
        services.AddWorkload();
        services.AddOpenness();
        services.AddRooms();
        services.AddIntroductions();
        services.AddTemplates();
        AddRegister(services);
        AddPartners(services);
        services.AddScoped<DemoResponse>();
        services.AddScoped<IDemoPart, RequestDemoPart>();
        services.AddScoped<IDemoPart, CapabilityDemoPart>();
        return services;
    }

    /// <summary>Maps the register's API and feed, and the API of partners.</summary>
    public static IEndpointRouteBuilder MapConnection(this IEndpointRouteBuilder endpoints)
    {
        RequestsApi.Map(endpoints);
        RegisterFeed.Map(endpoints);
        PartnersApi.Map(endpoints);
        FiguresApi.Map(endpoints);
        endpoints.MapPrograms();
        MeetingFile.Map(endpoints);
        return endpoints;
    }

    /// <summary>The figures of all requests, every request read anew; what a running node publishes must say the same. For a process that takes no requests: it becomes the one reader.</summary>
    /// <param name="services">A scope.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>Every number with its words in English, in the order of the page; the address of each is empty.</returns>
    public static async Task<IReadOnlyList<RequestFigureResource>> ReckonFiguresAsync(this IServiceProvider services, CancellationToken ct)
    {
        // Tables are written for a reader.
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services, Request = { Path = "/en" } };
        // What is promised is a setting.
        await services.GetRequiredService<LiveSettings>().FollowAsync(0, ct);
        await services.GetRequiredService<KnownRequests>().FollowAsync(0, ct);
        return [.. (await services.GetRequiredService<FigureTables>().CellsAsync(ct)).Select(c => FiguresApi.Of(c, ""))];
    }

    private static void AddCountry(IServiceCollection services)
    {
        services.AddScoped<StartRequest>();
        services.AddScoped<WriteRequest>();
        services.AddScoped<SubmitRequest>();
        services.AddScoped<AnswerClarification>();
        services.AddScoped<WithdrawRequest>();
        // Whoever prepares sees the check page too; that only the focal point submits, the handler asks.
        services.AddPageAccess(ConnectionRules.Prepare, "StartRequest", "ListOwnRequests", "WriteRequest", "SubmitRequest");
        services.AddPageAccess(ConnectionRules.Speak, "AnswerClarification", "WithdrawRequest");
        services.AddSingleton(new OwnEntry(5, "MyRequests.Title", RequestLinks.Mine, ConnectionRules.Prepare));
    }

    private static void AddSecretariat(IServiceCollection services)
    {
        services.AddScoped<ReadBoard>();
        services.AddScoped<DecideRequest>();
        services.AddScoped<AssignRequest>();
        services.AddScoped<RequestNotes>();
        services.AddScoped<NoteOnRequest>();
        services.AddScoped<AssessRequest>();
        services.AddScoped<NameEscalationOfficer>();
        services.AddScoped<ConfidentialReading>();
        services.AddSingleton<PracticeCandidates>();
        services.AddSingleton<RequestCandidates>();
        services.AddSingleton<PartnerCandidates>();
        services.AddSingleton<KeepCandidates>();
        services.AddHostedService(s => s.GetRequiredService<KeepCandidates>());
        services.AddScoped<SeekPartners>();
        services.AddScoped<FindMatches>();
        services.AddScoped<DecideMatch>();
        services.AddScoped<KnownCandidates>();
        services.AddScoped<ReadAcceptedHelp>();
        services.AddRecurringJob<EscalateRequests>(EscalateRequests.Kind, TimeSpan.FromHours(1), TimeSpan.FromMinutes(5));
        services.AddPageAccess(ConnectionRules.ReadCases, "HandleRequests");
        services.AddPageAccess(ConnectionRules.Handle, "DecideRequest", "AssignRequest", "NoteOnRequest", "AssessRequest", "MatchRequest", "NameEscalationOfficer");
        services.AddSingleton(new AdministrationEntry(15, "RequestBoard.Title", "RequestBoard.Lead", RequestLinks.Board, ConnectionRules.ReadCases));
    }

    private static void AddPartners(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, CapabilityModel>();
        services.AddScoped<CapabilityDesk>();
        services.AddScoped<CapabilityNews>();
        services.AddScoped<PartnerRecord>();
        services.AddScoped<PartnerList>();
        services.AddScoped<DescribeCapability>();
        services.AddScoped<ConfirmCapability>();
        services.AddScoped<WithdrawCapability>();
        services.AddScoped<IBelongingSource, CapabilityBelonging>();
        services.AddNotificationTopic(CapabilityNews.Capabilities);
        services.AddRecurringJob<RemindCapabilities>(RemindCapabilities.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(5));
        services.AddPageAccess(ConnectionRules.Describe, "DescribeCapability", "ListOwnCapabilities", "WithdrawCapability");
        services.AddPageAccess(ConnectionRules.ReadPartners, "ReadPartners");
        services.AddSingleton(new OwnEntry(6, "MyCapabilities.Title", CapabilityLinks.Mine, ConnectionRules.Describe));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Sources, 56, "Partners.Title", CapabilityLinks.Partners));
    }

    private static void AddRegister(IServiceCollection services)
    {
        services.AddScoped<RegisterList>();
        services.AddScoped<ReadRequests>();
        services.AddScoped<ReadReach>();
        services.AddSingleton<KnownRequests>();
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<KnownRequests>());
        services.AddSingleton<IItemUses>(s => s.GetRequiredService<KnownRequests>());
        services.AddScoped<FigureTables>();
        services.AddPageAccess(ConnectionRules.Read, "ReadRegister", "ReadFigures");
        services.AddPageAccess(ConnectionRules.Network, "ReadForNetwork");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Main, 25, "RequestRegister.Nav", RequestLinks.Register));
    }
}
