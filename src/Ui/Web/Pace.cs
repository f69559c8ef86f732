using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Ui.Web;

/// <summary>How often in a minute somebody may ask: counted in memory for each name, until the host ends.</summary>
/// <remarks>The framework's own step keeps a timer that nobody can end, and the timer keeps the whole host: whoever starts several in one process loses their memory.</remarks>
/// <param name="reckon">Who asks, and how often they may.</param>
public sealed class Pace<TAsked>(Func<TAsked, (string Whose, int Permits)> reckon) : IDisposable
{
    private readonly PartitionedRateLimiter<TAsked> counts = PartitionedRateLimiter.Create<TAsked, (string Whose, int Permits)>(asked =>
        // The number belongs to the key: one an administrator has changed counts from the next time on.
        RateLimitPartition.GetFixedWindowLimiter(reckon(asked), key => new FixedWindowRateLimiterOptions { PermitLimit = key.Permits, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Counts one more; false when it is one too many, and the answer then says 429 and when to come back.</summary>
    public bool Allows(HttpContext http, TAsked asked)
    {
        using var lease = counts.AttemptAcquire(asked);
        if (lease.IsAcquired) return true;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return false;
    }

    /// <inheritdoc />
    public void Dispose() => counts.Dispose();
}
