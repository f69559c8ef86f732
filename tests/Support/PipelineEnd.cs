using System.Reflection;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Support;

/// <summary>
/// Ends what the framework's pipeline leaves running: its rate limiting counts on a timer that nobody disposes, and the timer keeps the
/// whole host in memory. One host never notices; a run of some hundred of them grows by gigabytes.
/// </summary>
internal sealed class PipelineEnd : IStartupFilter, IDisposable
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private RequestDelegate? first;

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest => first = rest);
        next(app);
    };

    /// <inheritdoc />
    public void Dispose()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        End(first?.Target, seen);
        first = null;
    }

    /// <summary>Follows the requests' way: each step is an object that holds the next one as a delegate, some of them in a closure.</summary>
    private static void End(object? step, HashSet<object> seen)
    {
        if (step is null || !seen.Add(step)) return;
        foreach (var held in step.GetType().GetFields(Fields).Select(f => f.GetValue(step)))
        {
            if (held is RequestDelegate next) End(next.Target, seen);
            else if (held is PartitionedRateLimiter<HttpContext> limiter) limiter.Dispose();
            else if (held is not null && held.GetType().GetFields(Fields).Any(f => f.FieldType == typeof(RequestDelegate))) End(held, seen);
        }
    }
}
