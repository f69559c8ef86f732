using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Features.AcceptAnswer;
using Marrakech.Knowledge.Features.AnswerDiscussion;
using Marrakech.Knowledge.Features.BeginDiscussion;
using Marrakech.Knowledge.Features.CreateCommunity;
using Marrakech.Knowledge.Features.DeletePost;
using Marrakech.Knowledge.Features.EditPost;
using Marrakech.Knowledge.Features.FollowDiscussion;
using Marrakech.Knowledge.Features.JoinCommunity;
using Marrakech.Knowledge.Features.LookAfterMembers;
using Marrakech.Knowledge.Features.ModerateDiscussions;
using Marrakech.Knowledge.Features.OwnDiscussions;
using Marrakech.Knowledge.Features.ReadDiscussion;
using Marrakech.Knowledge.Features.ReportPost;
using Marrakech.Knowledge.Features.Shared.Components.LatestDiscussions;
using Marrakech.Knowledge.Features.Shared.Components.ObjectiveDiscussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Knowledge.Features.SumUpConsultation;
using Marrakech.Knowledge.Features.TellFollowers;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs for discussions and communities of practice.</summary>
internal static class DiscussionServices
{
    /// <summary>Discussions come after the practices in the thread under an objective.</summary>
    private const int ThreadOrder = 60;

    public static void AddDiscussions(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, DiscussionModel>();
        services.AddScoped<DiscussionDesk>();
        services.AddScoped<DiscussionPen>();
        services.AddScoped<DiscussionNews>();
        services.AddScoped<DiscussionNames>();
        services.AddScoped<DiscussionLists>();
        services.AddScoped<PlaceNames>();
        services.AddScoped<AnswerForms>();
        services.AddScoped<ReadPosts>();
        foreach (var topic in new[] { DiscussionNews.Followed, DiscussionNews.Mentions, DiscussionNews.Decisions, DiscussionNews.Queue }) services.AddNotificationTopic(topic);
        services.AddJob<TellFollowers>(TellFollowers.Kind);
        services.AddSingleton(new ThreadPart(ObjectiveDiscussions.ComponentName, ThreadOrder, ObjectiveDiscussions.Anchor, ObjectiveDiscussions.TitleKey));
        services.AddViewComponents(typeof(ObjectiveDiscussions), typeof(LatestDiscussions));
        services.AddPageAccess(DiscussionRules.Read, "ListDiscussions", "ReadDiscussion");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 7, "Discussions.Title", DiscussionLinks.All));
        AddWriting(services);
        AddModeration(services);
        AddCommunities(services);
        services.AddPersonalData(DiscussionPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, DiscussionPersonalData>();
        services.AddJob<RenewDiscussions>(RenewDiscussions.Kind);
        services.AddScoped<ISitemapPart, DiscussionSitemap>();
    }

    private static void AddCommunities(IServiceCollection services)
    {
        services.AddScoped<CommunityDesk>();
        services.AddScoped<MemberRows>();
        services.AddScoped<SaveCommunity>();
        services.AddScoped<JoinCommunity>();
        services.AddScoped<ChangeMember>();
        services.AddPageAccess(DiscussionRules.Read, "ListCommunities", "ReadCommunity");
        services.AddPageAccess(DiscussionRules.TakePart, "JoinCommunity");
        services.AddPageAccess(DiscussionRules.Moderate, "LookAfterMembers");
        services.AddPageAccess(DiscussionRules.LookAfterCommunities, "CreateCommunity");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 8, "Communities.Title", DiscussionLinks.Communities));
    }

    private static void AddWriting(IServiceCollection services)
    {
        services.AddLiveSettings(KnowledgeLive.NewcomerPosts, KnowledgeLive.NewcomerHour, KnowledgeLive.NewcomerDay, KnowledgeLive.PostsHour, KnowledgeLive.PostsDay);
        services.AddScoped<BeginDiscussion>();
        services.AddScoped<AnswerDiscussion>();
        services.AddScoped<EditPost>();
        services.AddScoped<DeletePost>();
        services.AddScoped<ReportPost>();
        services.AddScoped<FollowDiscussion>();
        services.AddScoped<AcceptAnswer>();
        services.AddScoped<SumUpConsultation>();
        services.AddPageAccess(DiscussionRules.TakePart, "BeginDiscussion", "AnswerDiscussion", "EditPost", "DeletePost", "ReportPost", "FollowDiscussion", "AcceptAnswer", "SumUpConsultation");
    }

    private static void AddModeration(IServiceCollection services)
    {
        services.AddScoped<ModeratePost>();
        services.AddScoped<LockDiscussion>();
        services.AddPageAccess(DiscussionRules.Moderate, "ModerateDiscussions");
        services.AddSingleton(new AdministrationEntry(26, "Moderation.Title", "Moderation.Lead", DiscussionLinks.Moderation, DiscussionRules.LookAfterCommunities));
    }
}
