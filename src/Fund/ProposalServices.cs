using Marrakech.Connection.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Features.Appraise;
using Marrakech.Fund.Features.CallMeeting;
using Marrakech.Fund.Features.CheckEligibility;
using Marrakech.Fund.Features.DecideProposals;
using Marrakech.Fund.Features.FillDemonstration;
using Marrakech.Fund.Features.KeepWindows;
using Marrakech.Fund.Features.MoveProposals;
using Marrakech.Fund.Features.NameAppraisers;
using Marrakech.Fund.Features.ReadProjects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Fund.Features.StartProposal;
using Marrakech.Fund.Features.SubmitProposal;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Fund.Features.WriteProgramme;
using Marrakech.Fund.Features.WriteProposal;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Demonstration;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund;

/// <summary>Money out: windows, proposals, appraisals, the committee.</summary>
internal static class ProposalServices
{
    public static void AddProposals(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ProposalModel>();
        services.AddLiveSettings([ProposalLive.IndirectRate, ProposalLive.Quorum, .. ProposalLive.AreaTargets, .. ProposalLive.RegionTargets]);
        services.AddScoped<IFundingWindows, FundingWindows>();
        services.AddScoped<ProposalDesk>();
        services.AddScoped<ProposalNews>();
        services.AddScoped<CommitteeDesk>();
        services.AddScoped<IBookDocuments, ProposalDocuments>();
        services.AddScoped<IBelongingSource, ProposalBelonging>();
        services.AddNotificationTopic(ProposalNews.Proposals);
        services.AddNotificationTopic(ProposalNews.Work);
        services.AddPersonalData(ProposalPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, ProposalPersonalData>();
        services.AddScoped<DemoCommittee>();
        services.AddScoped<DemoProjects>();
        services.AddScoped<IDemoPart, ProposalDemoPart>();
        AddOrganisation(services);
        AddFundSide(services);
        services.AddScoped<ProjectList>();
        services.AddPageAccess(FundRules.Read, "ReadWindows", "ReadMeetings");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Fund, 58, "FundingWindows.Title", ProposalLinks.Windows));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Fund, 57, "FundProjects.Title", ProposalLinks.Projects));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Fund, 59, "Meetings.Title", ProposalLinks.Meetings));
    }

    /// <summary>Maps the API of projects.</summary>
    public static void MapProposals(this IEndpointRouteBuilder endpoints) => FundProjectsApi.Map(endpoints);

    private static void AddOrganisation(IServiceCollection services)
    {
        services.AddScoped<StartProposal>();
        services.AddScoped<WriteProposal>();
        services.AddScoped<WriteProgramme>();
        services.AddScoped<SubmitProposal>();
        services.AddPageAccess(ProposalRules.Propose, "StartProposal", "WriteProposal", "WriteProgramme", "SubmitProposal");
        services.AddSingleton(new OwnEntry(8, "MyProposals.Title", ProposalLinks.Mine, ProposalRules.Propose));
    }

    private static void AddFundSide(IServiceCollection services)
    {
        services.AddScoped<KeepWindow>();
        services.AddScoped<MoveProposal>();
        services.AddScoped<CheckEligibility>();
        services.AddScoped<NameAppraisers>();
        services.AddScoped<Appraise>();
        services.AddScoped<CallMeeting>();
        services.AddScoped<DecideProposal>();
        services.AddScoped<SignMinutes>();
        services.AddPageAccess(ProposalRules.ReadCases, "HandleProposals");
        services.AddPageAccess(ProposalRules.Handle, "KeepWindows", "MoveProposals", "CheckEligibility", "NameAppraisers", "CallMeeting");
        services.AddPageAccess(ProposalRules.Appraise, "Appraise");
        services.AddPageAccess(ProposalRules.Decide, "DecideProposals");
        services.AddSingleton(new OwnEntry(9, "ProposalBoard.Title", ProposalLinks.Board, ProposalRules.ReadCases));
        services.AddSingleton(new OwnEntry(11, "Meetings.Title", ProposalLinks.Sittings, ProposalRules.ReadCases));
        services.AddSingleton(new OwnEntry(12, "ProjectBoard.Title", ProjectLinks.Board, ProposalRules.ReadCases));
        services.AddSingleton(new OwnEntry(21, "MyAppraisals.Title", ProposalLinks.Appraisals, ProposalRules.Appraise));
    }
}
