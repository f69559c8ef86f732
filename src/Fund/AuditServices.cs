using Marrakech.Fund.Data.Audit;
using Marrakech.Fund.Features.DrawSamples;
using Marrakech.Fund.Features.ExplainFinding;
using Marrakech.Fund.Features.ListAnomalies;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund;

/// <summary>What auditors work with: anomalies and samples.</summary>
internal static class AuditServices
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, AuditModel>();
        services.AddScoped<Anomalies>();
        services.AddScoped<ExplainFinding>();
        services.AddScoped<SampleReader>();
        services.AddScoped<KeepSample>();
        services.AddPersonalData(AuditPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, AuditPersonalData>();
        services.AddPageAccess(AuditRules.Audit, "ListAnomalies", "ExplainFinding", "DrawSamples");
        services.AddSingleton(new AdministrationEntry(38, "Anomalies.Title", "Anomalies.Lead", AuditLinks.Anomalies, AuditRules.Audit));
        services.AddSingleton(new AdministrationEntry(39, "Samples.Title", "Samples.Lead", AuditLinks.Samples, AuditRules.Audit));
    }

    public static void MapAudit(this IEndpointRouteBuilder endpoints)
    {
        AnomalyFile.Map(endpoints);
        SampleFiles.Map(endpoints);
    }
}
