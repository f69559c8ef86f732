using System.Globalization;
using System.Threading.RateLimiting;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts.Web;

/// <summary>How often in a minute somebody may try to sign in: counted for each network address and, whether or not it exists, for each account.</summary>
internal sealed class SignInPace(LiveSettings live) : IDisposable
{
    /// <summary>Policy of the pages on which one shows who one is.</summary>
    public const string Policy = "sign-in";

    private readonly PartitionedRateLimiter<string> accounts = PartitionedRateLimiter.Create<string, (string, int)>(email => Window(email, live[AccountsLive.Tries]));

    public static void Limit(RateLimiterOptions options) => options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
        ? Window(http.Connection.RemoteIpAddress?.ToString() ?? "unknown", http.RequestServices.GetRequiredService<LiveSettings>()[AccountsLive.Tries])
        : RateLimitPartition.GetNoLimiter(("looking", 0)));

    /// <summary>Null while the account may be tried; else the answer that says when to come back.</summary>
    /// <param name="email">The account as typed.</param>
    public IActionResult? Refusal(HttpContext http, string email)
    {
        using var lease = accounts.AttemptAcquire(email.Trim().ToUpperInvariant());
        if (lease.IsAcquired) return null;
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => accounts.Dispose();

    /// <summary>The number belongs to the key: one an administrator has changed counts from the next try on.</summary>
    private static RateLimitPartition<(string, int)> Window(string whose, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter((whose, permits), key => new FixedWindowRateLimiterOptions { PermitLimit = key.Item2, Window = TimeSpan.FromMinutes(1) });
}
