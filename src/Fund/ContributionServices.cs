using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Features.AgreeContribution;
using Marrakech.Fund.Features.DecideDeposit;
using Marrakech.Fund.Features.EndContribution;
using Marrakech.Fund.Features.EnterDeposit;
using Marrakech.Fund.Features.FillDemonstration;
using Marrakech.Fund.Features.ImportStatement;
using Marrakech.Fund.Features.KeepBankAccounts;
using Marrakech.Fund.Features.KeepRates;
using Marrakech.Fund.Features.OwnMoney;
using Marrakech.Fund.Features.PledgeContribution;
using Marrakech.Fund.Features.ReadContributions;
using Marrakech.Fund.Features.ReadOwnContributions;
using Marrakech.Fund.Features.Reconcile;
using Marrakech.Fund.Features.RemindInstalments;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
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

/// <summary>Money in: contributions, bank accounts, rates, deposits, statements, and the donor's space.</summary>
internal static class ContributionServices
{
    public static void AddContributions(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ContributionModel>();
        services.AddLiveSettings(ContributionLive.Fee, ContributionLive.Earmarks);
        services.AddScoped<ContributionDesk>();
        services.AddScoped<RateBook>();
        services.AddScoped<ContributionNews>();
        services.AddNotificationTopic(ContributionNews.Contributions);
        services.AddNotificationTopic(ContributionNews.Work);
        services.AddPersonalData(ContributionPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, ContributionPersonalData>();
        AddDonors(services);
        AddMoney(services);
    }

    public static void MapContributions(this IEndpointRouteBuilder endpoints)
    {
        FundContributionsApi.Map(endpoints);
        StatementFile.Map(endpoints);
    }

    private static void AddDonors(IServiceCollection services)
    {
        services.AddScoped<IBelongingSource, ContributionBelonging>();
        services.AddScoped<IBelongingSource, DepositBelonging>();
        services.AddScoped<PledgeContribution>();
        services.AddScoped<AgreeContribution>();
        services.AddScoped<IFileReaders, AgreementReaders>();
        services.AddScoped<EndContribution>();
        services.AddScoped<DonorAccount>();
        services.AddScoped<ContributionTotals>();
        services.AddRecurringJob<RemindInstalments>(RemindInstalments.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(7));
        services.AddPageAccess(ContributionRules.Read, "ReadContributions", "GiveToFund");
        services.AddPageAccess(ContributionRules.Give, "PledgeContribution", "ReadOwnContributions", "OwnContribution", "CertifyDeposit");
        services.AddPageAccess(ContributionRules.Follow, "HandleContributions");
        services.AddPageAccess(ContributionRules.Keep, "EnterContribution", "AgreeContribution", "EndContribution");
        services.AddSingleton(new OwnEntry(8, "MyContributions.Title", ContributionLinks.Mine, ContributionRules.Give));
        services.AddSingleton(new OwnEntry(13, "FundContributions.Title", ContributionLinks.All, ContributionRules.Follow));
        services.AddSingleton(new OwnEntry(14, "Deposits.Title", ContributionLinks.Deposits, ContributionRules.Follow));
        services.AddSingleton(new AdministrationEntry(18, "FundContributions.Title", "FundContributions.Lead", ContributionLinks.All, ContributionRules.Follow));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Fund, 58, "PublicContributions.Title", ContributionLinks.Public));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Fund, 59, "GiveToFund.Title", ContributionLinks.Give));
    }

    private static void AddMoney(IServiceCollection services)
    {
        services.AddScoped<KeepBankAccounts>();
        services.AddScoped<KeepRates>();
        services.AddScoped<EnterDeposit>();
        services.AddScoped<ProposeStep>();
        services.AddScoped<BookDeposit>();
        services.AddScoped<DecideDeposit>();
        services.AddScoped<IBookDocuments, DepositDocuments>();
        services.AddScoped<ImportStatement>();
        services.AddScoped<ReadReconciliation>();
        services.AddScoped<IDemoPart, ContributionDemoPart>();
        services.AddPageAccess(ContributionRules.Follow, "ReadBankAccounts", "ReadRates", "ReadDeposits", "Reconcile");
        services.AddPageAccess(ContributionRules.Keep, "KeepRates", "EnterDeposit", "DecideDeposit", "ImportStatement");
        services.AddPageAccess(ContributionRules.ChangeAccounts, "KeepBankAccounts");
    }
}
