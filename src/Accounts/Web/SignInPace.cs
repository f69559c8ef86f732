using System.Globalization;
using System.Threading.RateLimiting;
using Marrakech.Accounts.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Marrakech.Accounts.Web;

/// <summary>How often in a minute somebody may try to sign in: counted for each network address and, whether or not it exists, for each account.</summary>
internal sealed class SignInPace(AccountsSettings settings) : IDisposable
{
    /// <summary>Policy of the pages on which one shows who one is.</summary>
    public const string Policy = "sign-in";

    private readonly PartitionedRateLimiter<string> accounts = PartitionedRateLimiter.Create<string, string>(email => RateLimitPartition.GetFixedWindowLimiter(email, _ => Window(settings)));

    public static void Limit(RateLimiterOptions options, AccountsSettings settings) => options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => Window(settings))
        : RateLimitPartition.GetNoLimiter("looking"));

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

    private static FixedWindowRateLimiterOptions Window(AccountsSettings settings) => new() { PermitLimit = settings.SignInPerMinute, Window = TimeSpan.FromMinutes(1) };
}
