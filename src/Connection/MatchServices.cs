using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Features.ChangeWeights;
using Marrakech.Connection.Features.InvitePartner;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>Weights of the matching as settings with a history, and what becomes of what was accepted.</summary>
internal static class MatchServices
{
    public static void AddWeights(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, WeightModel>();
        services.AddScoped<MatchWeights>();
        services.AddScoped<ChangeWeights>();
        services.AddScoped<ReadVerdicts>();
        services.AddScoped<AcceptedPartners>();
        services.AddPageAccess(ProgramRules.ChangeWeights, "ChangeWeights");
    }
}
