using Marrakech.Fund.Contracts;
using Marrakech.Fund.Features.EnterVouchers;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Trust.Contracts;
using Marrakech.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund;

/// <summary>The door of the start-up fund (para 43 b): voluntary money in, seed funding out, every cent provable.</summary>
public static class FundModule
{
    /// <summary>What the fund is told at the start.</summary>
    public static IReadOnlyList<StartSetting> StartSettings => FundStart.All;

    /// <summary>Adds the fund.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="read">Reads the settings of <c>docs/operate/configuration.md</c>; a wrong one throws with a sentence that says what to do.</param>
    public static IServiceCollection AddFund(this IServiceCollection services, SettingReader read)
    {
        services.AddTexts(typeof(FundModule).Assembly);
        services.AddProposals();
        services.AddContributions();
        services.AddGateway(read);
        services.AddProjects();
        services.AddBooks();
        services.AddAudit();
        return services;
    }

    /// <summary>Maps the fund's API and files.</summary>
    public static IEndpointRouteBuilder MapFund(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapProposals();
        endpoints.MapContributions();
        endpoints.MapGateway();
        endpoints.MapBooks();
        endpoints.MapAudit();
        return endpoints;
    }

    /// <summary>Verifies the books; see <see cref="BooksVerdict"/>.</summary>
    public static Task<BooksVerdict> VerifyBooksAsync(this IServiceProvider services, CancellationToken ct) => services.VerifyBooksAsync(new VerifyRequest(), ct);

    /// <summary>The same, against checkpoints somebody kept and with keys that count besides. Throws <see cref="InvalidDataException"/> with a sentence where it cannot look.</summary>
    public static Task<BooksVerdict> VerifyBooksAsync(this IServiceProvider services, VerifyRequest request, CancellationToken ct) =>
        services.GetRequiredService<VerifyBooks>().HandleAsync(request, ct);

    /// <summary>Enters vouchers of books kept elsewhere before, one JSON object a line, and writes an answer for each; returns how many were refused.</summary>
    public static Task<long> EnterVouchersAsync(this IServiceProvider services, TextReader vouchers, TextWriter answers, CancellationToken ct) =>
        services.GetRequiredService<EnterVouchers>().HandleAsync(vouchers, answers, ct);
}
