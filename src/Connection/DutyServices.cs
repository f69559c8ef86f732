using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Features.AppealRequest;
using Marrakech.Connection.Features.AskCountries;
using Marrakech.Connection.Features.AskEndorsement;
using Marrakech.Connection.Features.DecideAppeal;
using Marrakech.Connection.Features.Endorse;
using Marrakech.Connection.Features.GiveSecondOpinion;
using Marrakech.Connection.Features.JoinRequest;
using Marrakech.Connection.Features.MergeRequests;
using Marrakech.Connection.Features.RemindEndorsements;
using Marrakech.Connection.Features.ResolveDifferences;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>What country and secretariat owe each other on the way: endorsements, merging, appeal, second opinion.</summary>
internal static class DutyServices
{
    public static void AddDuties(this IServiceCollection services)
    {
        services.AddLiveSettings(ConnectionLive.SecondOpinionPoints, ConnectionLive.SecondOpinionCost);
        AddEndorsements(services);
        AddJoint(services);
        services.AddScoped<RequestMerges>();
        services.AddScoped<ReadExistingWork>();
        services.AddScoped<RequestVersions>();
        services.AddScoped<MergeRequests>();
        services.AddScoped<AppealRequest>();
        services.AddScoped<DecideAppeal>();
        services.AddScoped<SecondOpinions>();
        services.AddScoped<GiveSecondOpinion>();
        services.AddScoped<ResolveDifferences>();
        services.AddPageAccess(ConnectionRules.Prepare, "ReadOwnVersions");
        services.AddPageAccess(ConnectionRules.ReadCases, "ReadCaseVersions");
        services.AddPageAccess(ConnectionRules.Speak, "AppealRequest", "AskEndorsement", "AskCountries");
        services.AddPageAccess(ConnectionRules.Handle, "MergeRequests", "DecideAppeal", "GiveSecondOpinion", "ResolveDifferences");
    }

    private static void AddJoint(IServiceCollection services)
    {
        services.AddScoped<JointNews>();
        services.AddScoped<JointDesk>();
        services.AddScoped<IBelongingSource, JointBelonging>();
        services.AddScoped<AskCountries>();
        services.AddScoped<JoinRequest>();
        services.AddPageAccess(ConnectionRules.Join, "JoinRequest", "ListJointRequests");
        services.AddSingleton(new OwnEntry(6, "JointRequests.Title", JointLinks.Mine, ConnectionRules.Join));
    }

    private static void AddEndorsements(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, EndorsementModel>();
        services.AddScoped<EndorsementMail>();
        services.AddScoped<EndorsementDesk>();
        services.AddScoped<AskEndorsement>();
        services.AddScoped<Endorse>();
        services.AddPersonalData(EndorsementPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, EndorsementPersonalData>();
        services.AddRecurringJob<RemindEndorsements>(RemindEndorsements.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(6));
        services.AddPageAccess(ConnectionRules.Endorse, "Endorse");
    }
}
