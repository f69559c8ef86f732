using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Periods;
using Marrakech.Fund.Features.CloseMonth;
using Marrakech.Fund.Features.CorrectPosting;
using Marrakech.Fund.Features.EnterVouchers;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Fund.Features.ProveBooks;
using Marrakech.Fund.Features.ReadBooksByProgram;
using Marrakech.Fund.Features.ReadPostings;
using Marrakech.Fund.Features.Reports;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Corrections;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Trust;
using Marrakech.Trust.Contracts;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Fund;

/// <summary>The books: how they are kept, proved, read, closed and reported.</summary>
internal static class BookServices
{
    /// <summary>Folders of pages everybody may read that show figures of the book; they change with it, within a second of a posting.</summary>
    private static readonly string[] open = ["ReadBooks", "ReadPostings", "Reports", "ReadProjects", "ReadFund"];

    public static void AddBooks(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, BookModel>();
        services.AddSingleton<IModelPart, PeriodModel>();
        services.AddLiveSettings(BookLive.CloseDays, BookLive.ReservePercent, BookLive.Reserve);
        services.AddScoped<BookReader>();
        services.AddScoped<BookWriter>();
        services.AddScoped<Ledger>();
        services.AddScoped<BookFigures>();
        services.AddSingleton<BookStream>();
        services.AddScoped<VerifyBooks>();
        services.AddScoped<EnterVouchers>();
        services.AddSingleton<LedgerQueue>();
        services.AddRecurringJob<FoldTotals>(FoldTotals.Kind, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        services.AddSignedLog<BookLog>();
        AddReading(services);
        AddKeeping(services);
    }

    public static void MapBooks(this IEndpointRouteBuilder endpoints)
    {
        PostingFile.Map(endpoints);
        ReportFiles.Map(endpoints);
        ReportPdf.Map(endpoints);
        FundPostingsApi.Map(endpoints);
        FundAccountsApi.Map(endpoints);
        FundCheckpointsApi.Map(endpoints);
    }

    private static void AddReading(IServiceCollection services)
    {
        services.AddScoped<BookPostings>();
        services.AddScoped<PartyNames>();
        services.AddScoped<BookedDocuments>();
        services.AddScoped<Statements>();
        services.AddScoped<ReportReader>();
        services.AddSingleton(s => new ReportPrinter(s.GetRequiredService<FundStart>().Browser, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<ReportPrinter>>()));
        services.AddSingleton<SheetPrinter>();
        services.AddPageAccess(FundRules.Read, open);
        services.Configure<RazorPagesOptions>(o =>
        {
            foreach (var folder in open) o.Conventions.AddFolderApplicationModelConvention($"/{folder}", page => page.EndpointMetadata.Add(FollowsTrail.Mark));
        });
        services.AddNavigation(new NavigationEntry(NavigationPlace.Fund, 57, "Books.Title", BookLinks.Books));
    }

    private static void AddKeeping(IServiceCollection services)
    {
        services.AddScoped<CloseMonth>();
        services.AddScoped<CorrectPosting>();
        services.AddScoped<IBookDocuments, CorrectionDocuments>();
        services.AddPageAccess(BookRules.Keep, "CloseMonth", "CorrectPosting");
        services.AddSingleton(new OwnEntry(15, "FundMonths.Title", BookLinks.Months, BookRules.Keep));
        services.AddSingleton(new OwnEntry(16, "FundCorrections.Title", BookLinks.Corrections, BookRules.Keep));
        services.AddSingleton(new AdministrationEntry(36, "FundMonths.Title", "FundMonths.Lead", BookLinks.Months, BookRules.Keep));
        services.AddSingleton(new AdministrationEntry(37, "FundCorrections.Title", "FundCorrections.Lead", BookLinks.Corrections, BookRules.Keep));
    }
}
