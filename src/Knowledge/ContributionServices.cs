using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Features.AttachFiles;
using Marrakech.Knowledge.Features.DecideContribution;
using Marrakech.Knowledge.Features.OwnContributions;
using Marrakech.Knowledge.Features.ProposeChange;
using Marrakech.Knowledge.Features.PublishContribution;
using Marrakech.Knowledge.Features.RemindReviewers;
using Marrakech.Knowledge.Features.ReviewContribution;
using Marrakech.Knowledge.Features.SeatPanel;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;
using Marrakech.Knowledge.Features.StartContribution;
using Marrakech.Knowledge.Features.SubmitByProgram;
using Marrakech.Knowledge.Features.SubmitContribution;
using Marrakech.Knowledge.Features.SuggestAnswers;
using Marrakech.Knowledge.Features.TranslateItem;
using Marrakech.Knowledge.Features.WithdrawContribution;
using Marrakech.Knowledge.Features.WriteContribution;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs for contributions and their review.</summary>
internal static class ContributionServices
{
    public static void AddContributions(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ContributionModel>();
        services.AddLiveSettings(KnowledgeLive.ReviewersFromUn, KnowledgeLive.ReviewersOutside, KnowledgeLive.ReviewDays, KnowledgeLive.OpenDrafts);
        services.AddScoped(s => s.GetRequiredService<LiveSettings>().Panel());
        services.AddScoped<ReviewTimes>();
        services.AddScoped<IBelongingSource, ContributionBelonging>();
        services.AddScoped<ContributionDesk>();
        services.AddScoped<ContributionNews>();
        services.AddNotificationTopic(ContributionNews.Contributions);
        services.AddNotificationTopic(ContributionNews.Reviews);
        services.AddPersonalData(ContributionPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, ContributionPersonalData>();
        services.AddJob<RenewItems>(RenewItems.Kind);
        AddWriting(services);
        AddReview(services);
        services.AddPageAccess(KnowledgeRules.Read, "ReadContributed");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 5, "Contribute.Title", ContributionLinks.Start, IsOpen: false));
    }

    private static void AddWriting(IServiceCollection services)
    {
        services.AddScoped<StartContribution>();
        services.AddScoped<WriteAnswers>();
        services.AddScoped<AttachFiles>();
        services.AddScoped<SubmitContribution>();
        services.AddScoped<WithdrawContribution>();
        services.AddScoped<SubmitByProgram>();
        services.AddScoped<ProposeChange>();
        services.AddScoped<TranslateItem>();
        services.AddScoped<RelatedCheck>();
        services.AddSingleton<KnownPractices>();
        services.AddSingleton<Suggestions>();
        services.AddScoped<PossibleDuplicates>();
        services.AddScoped<DraftLimit>();
        services.AddScoped<IFileReaders, ContributionFileReaders>();
        services.AddPageAccess(ContributionRules.Contribute, "StartContribution", "ListContributions", "WriteContribution", "AttachFiles", "SubmitContribution", "WithdrawContribution", "ProposeChange", "TranslateItem");
        services.AddSingleton(new OwnEntry(10, "Contributions.Title", ContributionLinks.Mine, ContributionRules.Contribute));
    }

    private static void AddReview(IServiceCollection services)
    {
        services.AddScoped<ReviewerPool>();
        services.AddScoped<DecideContribution>();
        services.AddScoped<PublishItem>();
        services.AddScoped<WithdrawItem>();
        services.AddScoped<TellRelated>();
        services.AddScoped<TellRegistrants>();
        services.AddScoped<PublishContribution>();
        services.AddScoped<SeatPanel>();
        services.AddScoped<ReviewContribution>();
        services.AddRecurringJob<RemindReviewers>(RemindReviewers.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(6));
        services.AddPageAccess(ContributionRules.Read, "LookAfterContributions");
        services.AddPageAccess(ContributionRules.Decide, "DecideContribution", "SeatPanel");
        services.AddPageAccess(ContributionRules.Review, "ReviewContribution");
        services.AddSingleton(new OwnEntry(20, "Reviews.Title", ContributionLinks.Reviews, ContributionRules.Review));
        services.AddSingleton(new AdministrationEntry(25, "Queue.Title", "Queue.Lead", ContributionLinks.Queue, ContributionRules.Read));
    }
}
