using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Features.DecideSpreadsheet;
using Marrakech.Knowledge.Features.ReadSpreadsheet;
using Marrakech.Knowledge.Features.SendSpreadsheet;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Access;
using Marrakech.Ui.Privacy;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs to take many contributions by one spreadsheet.</summary>
internal static class BulkServices
{
    public static void AddBulk(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, BatchModel>();
        services.AddScoped<IBelongingSource, BatchBelonging>();
        services.AddScoped<IFileReaders, BatchFileReaders>();
        services.AddScoped<BatchDesk>();
        services.AddScoped<SendSpreadsheet>();
        services.AddScoped<ReadRows>();
        services.AddScoped<TakeRows>();
        services.AddScoped<TakeSpreadsheet>();
        services.AddJob<WorkOnSpreadsheet>(WorkOnSpreadsheet.Kind);
        services.AddRecurringJob<ForgetSpreadsheets>(ForgetSpreadsheets.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(4));
        services.AddPersonalData(BatchPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, BatchPersonalData>();
        services.AddPageAccess(ContributionRules.Contribute, "SendSpreadsheet", "DecideSpreadsheet");
    }

    public static void MapBulk(this IEndpointRouteBuilder endpoints)
    {
        TemplateEndpoint.Map(endpoints);
        ProblemsEndpoint.Map(endpoints);
    }
}
