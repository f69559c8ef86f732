using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Features.ApproveTransfers;
using Marrakech.Fund.Features.DecideChanges;
using Marrakech.Fund.Features.JudgeReports;
using Marrakech.Fund.Features.PayTranches;
using Marrakech.Fund.Features.ReportExpenditure;
using Marrakech.Fund.Features.RunProjects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Access;
using Marrakech.Ui.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund;

/// <summary>Projects under way: agreement, tranches, transfers, reports, changes, closure.</summary>
internal static class ProjectServices
{
    public static void AddProjects(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ProjectModel>();
        services.AddLiveSettings(ProposalLive.TransferLimit);
        services.AddScoped<ProjectDesk>();
        services.AddScoped<ProjectPaths>();
        services.AddScoped<PayeeNames>();
        services.AddScoped<IBookDocuments, ProjectDocuments>();
        services.AddPersonalData(ProjectPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, ProjectPersonalData>();
        services.AddScoped<RecordAgreement>();
        services.AddScoped<CloseProject>();
        services.AddScoped<PayTranche>();
        services.AddScoped<KeepPaymentDetails>();
        services.AddScoped<ApproveTransfer>();
        services.AddScoped<ReportExpenditure>();
        services.AddScoped<JudgeReport>();
        services.AddScoped<DecideChange>();
        services.AddPageAccess(ProposalRules.ReadCases, "HandleProjects");
        services.AddPageAccess(ProposalRules.Handle, "RunProjects", "PayTranches", "JudgeReports");
        services.AddPageAccess(ProposalRules.Approve, "ApproveTransfers", "DecideChanges");
        services.AddPageAccess(ProposalRules.Propose, "ReportExpenditure");
    }
}
