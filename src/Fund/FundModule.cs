using Marrakech.Fund.Contracts;
using Marrakech.Fund.Features.EnterVouchers;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Trust.Contracts;
using Marrakech.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund;

/// <summary>The door of the start-up fund (para 43 b): voluntary money in, seed funding out, every cent provable.</summary>
public static class FundModule
{
    /// <summary>Adds the fund.</summary>
    public static IServiceCollection AddFund(this IServiceCollection services)
    {
        services.AddTexts(typeof(FundModule).Assembly);
        services.AddBooks();
        return services;
    }

    /// <summary>Maps the fund's API and files.</summary>
    public static IEndpointRouteBuilder MapFund(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapBooks();
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
