using Marrakech.Connection.Contracts;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Features.AnswerInvitation;
using Marrakech.Connection.Features.CompareOffers;
using Marrakech.Connection.Features.CompleteRequest;
using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Connection.Features.HandleIssues;
using Marrakech.Connection.Features.InvitePartner;
using Marrakech.Connection.Features.ReportActivity;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Connection.Features.SignPlan;
using Marrakech.Connection.Features.WritePlan;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>The response to a request: invitations, offers, the plan all sign, what comes of it.</summary>
internal static class ResponseServices
{
    public static void AddResponses(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ResponseModel>();
        services.AddScoped<ResponseDesk>();
        services.AddScoped(s => new AgreedPlans(s.GetRequiredService<AppDb>(), s.GetRequiredService<ReadRequests>()));
        services.AddScoped<IBelongingSource, InvitationBelonging>();
        services.AddScoped<InvitePartner>();
        services.AddScoped<AnswerInvitation>();
        services.AddScoped<AnswerPartners>();
        services.AddScoped<WritePlan>();
        services.AddScoped<SignPlan>();
        services.AddScoped<ReportActivity>();
        services.AddScoped<RaiseIssue>();
        services.AddScoped<ChangeIssue>();
        services.AddScoped<CompleteRequest>();
        services.AddPageAccess(ConnectionRules.Handle, "InvitePartner");
        services.AddPageAccess(ConnectionRules.Prepare, "CompareOffers", "FollowActivities", "FollowIssues");
        services.AddPageAccess(ConnectionRules.Plan, "WritePlan");
        services.AddPageAccess(ConnectionRules.Speak, "AgreePlan", "CompleteRequest");
        services.AddPageAccess(ConnectionRules.Invited, "ListInvitations", "ReadInvitation", "ReportActivity", "HandleIssues");
        services.AddPageAccess(ConnectionRules.Commit, "AnswerInvitation", "SignPlan");
        services.AddSingleton(new OwnEntry(6, "MyInvitations.Title", ResponseLinks.Invitations, ConnectionRules.Invited));
    }
}
