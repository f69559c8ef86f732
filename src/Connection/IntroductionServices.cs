using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Features.AnswerIntroduction;
using Marrakech.Connection.Features.ProposeIntroduction;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>Peer exchange: two countries are introduced with both consents.</summary>
internal static class IntroductionServices
{
    public static void AddIntroductions(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, IntroductionModel>();
        services.AddScoped<IntroductionDesk>();
        services.AddScoped<IBelongingSource, IntroductionBelonging>();
        services.AddScoped<ProposeIntroduction>();
        services.AddScoped<TakeBackIntroduction>();
        services.AddScoped<AnswerIntroduction>();
        services.AddNotificationTopic(IntroductionDesk.Introductions);
        services.AddPageAccess(ConnectionRules.Handle, "ProposeIntroduction");
        services.AddPageAccess(ConnectionRules.Introduce, "AnswerIntroduction");
        services.AddSingleton(new OwnEntry(6, "MyIntroductions.Title", IntroductionLinks.Mine, ConnectionRules.Introduce));
    }
}
